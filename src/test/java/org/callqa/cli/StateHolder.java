package org.callqa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** Another process that has a state folder open, as a night under way has. */
final class StateHolder implements AutoCloseable {

    private final Process process;

    private StateHolder(Process process) {
        this.process = process;
    }

    /** Returns as soon as the folder is open; it stays so until this is closed. */
    static StateHolder start(Path state) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StateHolder.class.getName(),
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != 'o') {
            throw new IOException("the other process could not open " + state);
        }
        return new StateHolder(process);
    }

    public static void main(String[] args) throws Exception {
        try (Connection open = DriverManager.getConnection("jdbc:h2:file:" + Path.of(args[0], "callqa"), "sa", "")) {
            System.out.print(open.isClosed() ? 'c' : 'o');
            System.out.flush();
            System.in.read();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
