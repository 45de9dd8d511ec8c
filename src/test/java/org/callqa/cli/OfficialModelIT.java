package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model as the Vosk project publishes it, from its archive to the scorecards. It is of another language than the calls,
 * and its settings ask for noise: the hardest case of a model that drops in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialModelIT {

    private static final String NAME = "vosk-model-small-ko";
    private static final Path ARCHIVE = Path.of("..", "shared", "models", NAME + ".zip");

    /** Of two channels in G.711: 15 seconds, long enough for the noise to make other words of some. */
    private static final int CALL_SECONDS = 15;

    @TempDir
    private static Path folder;

    private CallqaProcess get;
    private CallqaProcess first;
    private CallqaProcess second;

    @BeforeAll
    void fetchTheModelAndHearACallTwice() throws Exception {
        boolean there = Files.isRegularFile(ARCHIVE);
        if (!there) {
            System.err.println("SKIPPED: no official speech model at " + ARCHIVE.toAbsolutePath()
                    + ": nothing here shows that official models drop in and hear the same each time");
        }
        assumeTrue(there, "the archive of an official model lies beside the project");
        Path calls = Files.createDirectory(folder.resolve("calls"));
        ShortCalls.write(calls.resolve("en-04.wav"), SampleCalls.FOLDER.resolve("en-04-hung-up.wav"), 0, CALL_SECONDS);
        Files.writeString(calls.resolve("calls.csv"), """
                recording,call_id,agent_id,language,direction,ring_seconds,ended_by,agent_channel,company
                en-04.wav,en-04,A02,en,inbound,4,agent,left,Bright Water
                """);
        HttpServer house = house();
        try {
            get = callqa("get", "models", "get", NAME, "--list", address(house) + "/model-list.json");
            assertThat(get.run()).as(get.output()).isZero();
        } finally {
            house.stop(0);
        }
        first = score("first");
        assertThat(first.run()).as(first.output()).isZero();
        second = score("second");
        assertThat(second.run()).as(second.output()).isZero();
    }

    @Test
    void theSameIsHeardEachTime() throws Exception {
        assertThat(ReportFiles.of(folder.resolve("second"))).isEqualTo(ReportFiles.of(folder.resolve("first")));
        assertThat(Files.readString(folder.resolve("first").resolve("answers.csv")))
                .as("something was heard")
                .contains(" % of the voice understood");
    }

    @Test
    void wordsOfACallThatWasNotUnderstoodCostNobodyAPointAndEarnNone() throws Exception {
        assertThat(answers().entrySet().stream()
                        .filter(answer -> Set.of("MET", "NOT_MET").contains(answer.getValue()))
                        .map(answer -> answer.getKey().replace("en-04 ", "")))
                .contains("greeting-within-two-rings")
                .isSubsetOf("greeting-within-two-rings", "no-dead-air", "customer-hangs-up-first");
        assertThat(first.output()).contains("1 of 1 calls listed as 'en' were hardly understood");
    }

    @Test
    void theUserIsToldOnceWhatWasDoneAboutTheNoise() throws Exception {
        assertThat(get.output()).contains("conf/mfcc.conf", "its own view of the model", "stays as it is");
        assertThat(first.output() + second.output()).doesNotContain("its own view of the model");
    }

    @Test
    void whoAsksIsToldEverythingThatIsKnownOfIt() throws Exception {
        CallqaProcess models = callqa("models", "models", "--model", "en=" + NAME);

        assertThat(models.run()).as(models.output()).isZero();
        assertThat(models.output())
                .contains("16000 Hz", "its own view of the model", "it hears another language")
                .containsPattern("models known by name: .*" + NAME);
    }

    private Map<String, String> answers() throws IOException {
        return SampleCalls.verdicts(folder.resolve("first").resolve("answers.csv"));
    }

    private CallqaProcess score(String name) {
        return callqa(
                name + ".log",
                "score",
                folder.resolve("calls").toString(),
                "--model",
                "en=" + NAME,
                "--out",
                folder.resolve(name).toString(),
                "--state",
                folder.resolve(name + "-state").toString());
    }

    private CallqaProcess callqa(String output, String... args) {
        return new CallqaProcess(folder.resolve(output), args)
                .with("CALLQA_CACHE", folder.resolve("cache").toString());
    }

    /** A server inside the house with a list of one model, as the Vosk project's own is written. */
    private static HttpServer house() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String md5;
        try (InputStream archive = Files.newInputStream(ARCHIVE)) {
            md5 = DigestUtils.md5Hex(archive);
        }
        byte[] list = """
                [{"lang": "ko", "lang_text": "Korean", "md5": "%s", "name": "%s", "obsolete": "false", "size": %d,
                  "size_text": "82MiB", "type": "small", "url": "%s.zip", "version": "0.22"}]
                """.formatted(md5, NAME, Files.size(ARCHIVE), NAME).getBytes(StandardCharsets.UTF_8);
        server.createContext("/model-list.json", exchange -> {
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        server.createContext("/" + NAME + ".zip", exchange -> {
            exchange.sendResponseHeaders(200, Files.size(ARCHIVE));
            try (OutputStream body = exchange.getResponseBody()) {
                Files.copy(ARCHIVE, body);
            }
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
