package org.callqa.report.html;

import static java.util.Objects.requireNonNull;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.callqa.call.Language;
import org.callqa.call.Timeline;
import org.callqa.report.CallInWords;
import org.callqa.report.NightFacts;
import org.callqa.report.ReportFolder;
import org.callqa.report.ReportPart;
import org.callqa.report.SafeFileName;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.review.ReviewList;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.measure.CallMeasures;
import org.callqa.store.Digest;
import org.callqa.store.ScoredCall;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report that people open in a browser: {@code index.html} for the team, {@code calls.html} to find a call, {@code
 * review.html} for the calls to listen to, a page per agent and a page per call, each whole in one file that loads nothing from anywhere but the sound of its call;
 * and {@code measures.csv}, what they show of each call that was simply measured.
 *
 * <p>Calls are taken one by one; of each only {@link CallFacts} are kept while the others are read.
 */
public final class HtmlReport implements ReportPart {

    /** Endings of recordings that browsers play; what is in a container they cannot open says so when played. */
    private static final Set<String> PLAYED =
            Set.of("wav", "mp3", "ogg", "oga", "opus", "flac", "m4a", "mp4", "aac", "webm");

    private final NumberMask mask;
    private final HtmlSettings settings;
    private final Function<ScoredCall, Optional<Timeline>> timelines;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    /**
     * @param mask hides card, identity and telephone numbers in quotes
     * @param timelines what was heard in a call; empty when it is not kept any more. Several threads ask at once
     */
    public HtmlReport(NumberMask mask, HtmlSettings settings, Function<ScoredCall, Optional<Timeline>> timelines) {
        this.mask = mask;
        this.settings = settings;
        this.timelines = timelines;
    }

    /** The way from a folder of reports to one of recordings, where one leads there. */
    public static Optional<String> way(Path reports, Path recordings) {
        Path from = reports.toAbsolutePath().normalize();
        return Optional.of(recordings.toAbsolutePath().normalize())
                .filter(to -> Objects.equals(to.getRoot(), from.getRoot()))
                .map(to -> from.relativize(to).toString().replace('\\', '/'));
    }

    @Override
    public ReportPart.Pass begin(NightFacts night, ReportFolder out) {
        return new Pages(night, out);
    }

    @Override
    public void periods(NightFacts night, List<String> folders, ReportFolder out) throws IOException {
        for (Language language : settings.languages()) {
            new Edition(language, night.rubric(), night.zone(), Map.of()).periods(folders, out);
        }
    }

    private final class Pages implements ReportPart.Pass {

        private final NightFacts night;
        private final ReportFolder out;
        private final Map<String, String> agentFiles;
        private final CallFiles callFiles;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Edition> editions;
        private final Optional<Copies> copies;
        private final List<CallFacts> facts = new ArrayList<>();
        private final Map<String, List<CallFacts>> byAgent = new TreeMap<>();

        Pages(NightFacts night, ReportFolder out) {
            this.night = night;
            this.out = out;
            this.agentFiles = SafeFileName.of(night.calls().agents());
            this.callFiles = new CallFiles(night.calls().ids());
            for (Criterion criterion : night.rubric().criteria()) {
                numbers.put(criterion.id(), numbers.size() + 1);
            }
            this.editions = settings.languages().stream()
                    .map(language -> new Edition(language, night.rubric(), night.zone(), numbers))
                    .toList();
            this.copies = settings.copies().map(maker -> new Copies(maker, out));
        }

        @Override
        public ReportPart.Taken make(CallInWords told) throws IOException {
            ScoredCall call = told.call();
            CallScore score = call.score();
            String file = callFiles.of(call);
            Heard heard = new Heard(call);
            CallMeasures measures = call.measures()
                    .or(() -> heard.timeline().map(CallMeasures::of))
                    .orElse(CallMeasures.NONE);
            String agent = score.call().agent().id();
            CallFacts kept = CallFacts.of(score, file, numbers, night.rubric().passMark(), mask.of(score), measures);
            ReportFolder pages = out.part();
            for (Edition edition : editions) {
                CallPage.Sound sound = edition.sound(call, edition.folder + Paths.call(file), copies, out);
                edition.call(call, kept, heard, requireNonNull(agentFiles.get(agent)), sound, pages);
            }
            return () -> {
                facts.add(kept);
                byAgent.computeIfAbsent(agent, none -> new ArrayList<>()).add(kept);
                out.add(pages);
            };
        }

        @Override
        public void end() throws IOException {
            copies.ifPresent(Copies::end);
            Comparator<CallFacts> inTime = Comparator.comparing((CallFacts call) ->
                            call.began().map(OffsetDateTime::toInstant).orElse(Instant.EPOCH))
                    .thenComparing(CallFacts::callId);
            facts.sort(inTime);
            byAgent.values().forEach(calls -> calls.sort(inTime));
            out.write("measures.csv", Measured.csv(facts));
            for (Edition edition : editions) {
                edition.agents(facts, byAgent, agentFiles, out);
                edition.team(facts, byAgent, agentFiles, night.skips().size(), out);
                edition.review(night.review().list(), callFiles, out);
            }
        }
    }

    /** What was heard in a call, made of its words when a page asks for it: pages that are left alone do not. */
    private final class Heard {

        private final ScoredCall call;
        private @Nullable Optional<Timeline> timeline;

        Heard(ScoredCall call) {
            this.call = call;
        }

        Optional<Timeline> timeline() {
            if (timeline == null) {
                timeline = timelines.apply(call);
            }
            return timeline;
        }
    }

    /** The pages of one language. */
    private final class Edition {

        private final Rubric rubric;
        private final ZoneId zone;
        private final Texts texts;
        private final String folder;
        private final Map<String, Integer> numbers;
        private final String callStyle = Frame.resources("page.css", "call.css");
        private final String listStyle = Frame.resources("page.css", "lists.css");
        private final String callScript = Frame.resources("call.js");
        private final String listScript = Frame.resources("lists.js");
        private final String callPolicy = Frame.policy(callStyle, callScript, mediaSources());
        private final String listPolicy = Frame.policy(listStyle, listScript, List.of());

        Edition(Language language, Rubric rubric, ZoneId zone, Map<String, Integer> numbers) {
            this.rubric = rubric;
            this.zone = zone;
            this.texts = Texts.of(language);
            this.folder = folder(language);
            this.numbers = numbers;
        }

        private String folder(Language language) {
            return language == settings.languages().get(0) ? "" : language.code() + "/";
        }

        /** A page whose call, words and settings are as they were is left as it is. */
        void call(
                ScoredCall call, CallFacts facts, Heard heard, String agentFile, CallPage.Sound sound, ReportFolder out)
                throws IOException {
            CallScore score = call.score();
            out.write(folder + "calls/" + facts.file() + ".html", contents(call, facts, agentFile, sound), file -> {
                CallPage page = new CallPage.Maker(rubric, numbers, mask.of(score), texts)
                        .make(score, facts, heard.timeline(), sound);
                Frame frame = frame(
                        page.title(),
                        callStyle,
                        callScript,
                        Paths.call(facts.file()),
                        List.of(
                                link("../" + Paths.TEAM, texts.say("nav.team")),
                                link("../" + Paths.agent(agentFile), facts.agentName()),
                                link("", texts.say("nav.call", facts.callId()))),
                        List.of());
                render("call.jte", frame, page, file);
            });
        }

        /** Digest of all that a call's page is made of; empty where nobody knows. */
        private String contents(ScoredCall call, CallFacts facts, String agentFile, CallPage.Sound sound) {
            return call.contents().isEmpty()
                    ? ""
                    : Digest.of(
                            call.contents(),
                            call.score().call().startedAt().toString(),
                            call.score().call().agent().toString(),
                            facts.file(),
                            agentFile,
                            sound.toString(),
                            rubric.sha256(),
                            zone.getId(),
                            settings.program(),
                            settings.languages().toString(),
                            texts.language().code(),
                            Boolean.toString(mask.hides()),
                            callPolicy);
        }

        void agents(
                List<CallFacts> all,
                Map<String, List<CallFacts>> byAgent,
                Map<String, String> agentFiles,
                ReportFolder out)
                throws IOException {
            AgentPage.Maker maker = new AgentPage.Maker(rubric, texts, all);
            for (Map.Entry<String, List<CallFacts>> agent : byAgent.entrySet()) {
                AgentPage page = maker.make(agent.getValue());
                String file = requireNonNull(agentFiles.get(agent.getKey()));
                Frame frame = frame(
                        page.name(),
                        listStyle,
                        listScript,
                        Paths.agent(file),
                        List.of(link("../" + Paths.TEAM, texts.say("nav.team")), link("", page.name())),
                        List.of(
                                link("#quotes", texts.say("nav.quotes")),
                                link("#card", texts.say("nav.card")),
                                link("#measured", texts.say("nav.measured")),
                                link("#calls", texts.say("nav.calls"))));
                write(out, "agents/" + file + ".html", "agent.jte", frame, page);
            }
        }

        void team(
                List<CallFacts> all,
                Map<String, List<CallFacts>> byAgent,
                Map<String, String> agentFiles,
                int skipped,
                ReportFolder out)
                throws IOException {
            Map<String, String> files = new HashMap<>();
            agentFiles.forEach((id, file) -> files.put(Printable.of(id), file));
            TeamPage page = new TeamPage.Maker(rubric, texts, files).make(all, byAgent, skipped);
            Frame frame = frame(
                    page.title(),
                    listStyle,
                    listScript,
                    Paths.TEAM,
                    List.of(
                            link("", texts.say("nav.team")),
                            link(Paths.CALLS, texts.say("nav.all-calls")),
                            link(Paths.REVIEW, texts.say("nav.review"))),
                    List.of(
                            link("#missed", texts.say("nav.questions")),
                            link("#agents", texts.say("nav.agents")),
                            link("#confirm", texts.say("nav.confirm"))));
            write(out, Paths.TEAM, "team.jte", frame, page);
            CallsPage calls = CallsPage.of(all, rubric, texts);
            Frame callsFrame = frame(
                    texts.say("calls.title"),
                    listStyle,
                    listScript,
                    Paths.CALLS,
                    List.of(link(Paths.TEAM, texts.say("nav.team")), link("", texts.say("nav.all-calls"))),
                    List.of());
            write(out, Paths.CALLS, "calls.jte", callsFrame, calls);
        }

        void review(ReviewList list, CallFiles callFiles, ReportFolder out) throws IOException {
            Frame frame = frame(
                    texts.say("review.title"),
                    listStyle,
                    listScript,
                    Paths.REVIEW,
                    List.of(link(Paths.TEAM, texts.say("nav.team")), link("", texts.say("nav.review"))),
                    List.of());
            write(out, Paths.REVIEW, "review.jte", frame, ReviewPage.of(list, callFiles, texts));
        }

        void periods(List<String> folders, ReportFolder out) throws IOException {
            String title = texts.say("periods.title");
            Frame frame = frame(title, listStyle, "", Paths.TEAM, List.of(link("", title)), List.of());
            PeriodsPage page = PeriodsPage.of(folders, up(folder + Paths.TEAM), folder + Paths.TEAM, texts);
            write(out, Paths.TEAM, "periods.jte", frame, page);
        }

        private Frame.Link link(String href, String text) {
            return new Frame.Link(href, text, "");
        }

        private Frame frame(
                String title,
                String style,
                String script,
                String path,
                List<Frame.Link> trail,
                List<Frame.Link> parts) {
            List<Frame.Link> others = settings.languages().stream()
                    .filter(language -> language != texts.language())
                    .map(language -> new Frame.Link(
                            up(folder + path) + folder(language) + path,
                            Texts.of(language).say("this-language"),
                            Texts.tag(language)))
                    .toList();
            return new Frame(
                    texts,
                    title,
                    style,
                    script,
                    style.equals(callStyle) ? callPolicy : listPolicy,
                    trail,
                    parts,
                    others,
                    texts.say(
                            "foot",
                            Printable.of(rubric.id()),
                            Printable.of(rubric.version()),
                            Figures.plain(rubric.passMark()),
                            settings.program(),
                            texts.zone(zone)));
        }

        private List<String> mediaSources() {
            List<String> sources = new ArrayList<>(List.of("'self'", "file:"));
            settings.audioUrl()
                    .map(URI::create)
                    .filter(url -> !"file".equalsIgnoreCase(url.getScheme()))
                    .ifPresent(url -> sources.add(source(url)));
            return sources;
        }

        /** A policy names no host in brackets or with an underscore: then sound may come from wherever this scheme leads. */
        private static String source(URI url) {
            boolean plain = url.getHost() != null && url.getHost().matches("[A-Za-z0-9.-]+");
            String port = url.getPort() < 0 ? "" : ":" + url.getPort();
            return plain ? url.getScheme() + "://" + url.getHost() + port : url.getScheme() + ":";
        }

        /** The address of a recording in a folder of the web: what asks for it, such as a token, stays behind it. */
        private static String under(String folder, String recording) {
            String whole = folder.replaceFirst("#.*", "");
            int query = whole.indexOf('?');
            String path = query < 0 ? whole : whole.substring(0, query);
            return path
                    + (path.endsWith("/") ? "" : "/")
                    + Paths.encoded(recording)
                    + (query < 0 ? "" : whole.substring(query));
        }

        private CallPage.Sound sound(ScoredCall call, String page, Optional<Copies> copies, ReportFolder out)
                throws IOException {
            CallScore score = call.score();
            String length = Figures.decimal(score.durationMs() / 1000.0, 3);
            if (call.gone()) {
                return new CallPage.Sound("", length, texts.say("sound.gone"));
            }
            String recording = score.call().recording();
            String ending = recording.substring(recording.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            boolean played = PLAYED.contains(ending);
            if (copies.isPresent()) {
                Optional<Path> file = folderOf(call).map(known -> known.resolve(recording));
                if (!played || file.filter(copies.get()::isUnplayable).isPresent()) {
                    Optional<String> copy = copies.get().of(call, file).map(name -> up(page) + Paths.encoded(name));
                    return new CallPage.Sound(
                            copy.orElse(""), length, texts.say(copy.isPresent() ? "sound.click" : "sound.not-copied"));
                }
            }
            if (!played) {
                return new CallPage.Sound("", length, texts.say("sound.not-played", Printable.of(ending)));
            }
            Optional<String> href =
                    settings.audioUrl().map(url -> under(url, recording)).or(() -> beside(call, page, out));
            return new CallPage.Sound(
                    href.orElse(""), length, texts.say(href.isPresent() ? "sound.click" : "sound.nowhere"));
        }

        private Optional<String> beside(ScoredCall call, String page, ReportFolder out) {
            String recording = call.score().call().recording();
            return folderOf(call)
                    .flatMap(folder -> way(out.resolve(""), folder))
                    .map(way -> up(page) + (way.isEmpty() ? "" : Paths.encoded(way) + "/") + Paths.encoded(recording));
        }

        private Optional<Path> folderOf(ScoredCall call) {
            return Optional.of(call.folder())
                    .filter(known -> !known.isEmpty())
                    .map(Path::of)
                    .or(settings::recordings);
        }

        private static String up(String page) {
            return "../".repeat((int) page.chars().filter(c -> c == '/').count());
        }

        private void write(ReportFolder out, String name, String template, Frame frame, Object page)
                throws IOException {
            out.write(folder + name, file -> render(template, frame, page, file));
        }

        private void render(String template, Frame frame, Object page, Writer file) {
            templates.render(template, Map.of("frame", frame, "page", page), new WriterOutput(file));
        }
    }
}
