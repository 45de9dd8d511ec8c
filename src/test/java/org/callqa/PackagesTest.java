package org.callqa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms: data travels one way, and each foreign library has one door. */
class PackagesTest {

    private static final JavaClasses CALLQA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.callqa");

    @Test
    void dataTravelsOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("call")
                .definedBy("org.callqa.call")
                .layer("manifest")
                .definedBy("org.callqa.manifest..")
                .layer("audio")
                .definedBy("org.callqa.audio..")
                .layer("speech")
                .definedBy("org.callqa.speech..")
                .layer("language")
                .definedBy("org.callqa.language..")
                .layer("timeline")
                .definedBy("org.callqa.timeline")
                .layer("rubric")
                .definedBy("org.callqa.rubric..")
                .layer("scoring")
                .definedBy("org.callqa.scoring..")
                .layer("store")
                .definedBy("org.callqa.store")
                .layer("review")
                .definedBy("org.callqa.review")
                .layer("report")
                .definedBy("org.callqa.report..")
                .layer("batch")
                .definedBy("org.callqa.batch..")
                .layer("cli")
                .definedBy("org.callqa.cli..")
                .whereLayer("call")
                .mayNotAccessAnyLayer()
                .whereLayer("manifest")
                .mayOnlyAccessLayers("call")
                .whereLayer("audio")
                .mayOnlyAccessLayers("call")
                .whereLayer("speech")
                .mayOnlyAccessLayers("call", "audio")
                .whereLayer("language")
                .mayOnlyAccessLayers("call")
                .whereLayer("timeline")
                .mayOnlyAccessLayers("call", "audio", "speech", "language")
                .whereLayer("rubric")
                .mayOnlyAccessLayers("call", "language")
                .whereLayer("scoring")
                .mayOnlyAccessLayers("call", "language", "rubric", "timeline")
                .whereLayer("store")
                .mayOnlyAccessLayers("call", "audio", "speech", "language", "rubric", "scoring")
                .whereLayer("review")
                .mayOnlyAccessLayers("call", "rubric", "scoring", "store")
                .whereLayer("report")
                .mayOnlyAccessLayers("call", "language", "rubric", "scoring", "store", "review")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CALLQA);
    }

    /**
     * What answers are stands apart from what finds them, in a room that everybody may enter: so the scorer can be the
     * only door to the checks without the checks leaning on the scorer's room.
     */
    @Test
    void scoringHasOneDoor() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("scorer")
                .definedBy("org.callqa.scoring")
                .layer("answer")
                .definedBy("org.callqa.scoring.answer")
                .layer("measure")
                .definedBy("org.callqa.scoring.measure")
                .layer("search")
                .definedBy("org.callqa.scoring.search")
                .layer("readback")
                .definedBy("org.callqa.scoring.readback")
                .layer("check")
                .definedBy("org.callqa.scoring.check")
                .layer("compare")
                .definedBy("org.callqa.scoring.compare")
                .whereLayer("answer")
                .mayNotAccessAnyLayer()
                .whereLayer("measure")
                .mayNotAccessAnyLayer()
                .whereLayer("search")
                .mayOnlyAccessLayers("answer", "measure")
                .whereLayer("readback")
                .mayOnlyAccessLayers("answer", "measure", "search")
                .whereLayer("check")
                .mayOnlyAccessLayers("answer", "measure", "search", "readback")
                .whereLayer("scorer")
                .mayOnlyAccessLayers("answer", "measure", "check")
                .whereLayer("compare")
                .mayOnlyAccessLayers("answer", "scorer")
                .check(CALLQA);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.callqa.scoring.check", "org.callqa.scoring.search", "org.callqa.scoring.readback")
                .check(CALLQA);
    }

    /**
     * Texts and what searches them are the door. Phrases and numbers are values: rubrics hold the one and answers come
     * of the other, so both may be named everywhere; a door around them would be a circle.
     */
    @Test
    void languageHasOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.callqa.language.words", "org.callqa.language.sound", "org.callqa.language.match")
                .check(CALLQA);
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("door")
                .definedBy("org.callqa.language")
                .layer("words")
                .definedBy("org.callqa.language.words")
                .layer("sound")
                .definedBy("org.callqa.language.sound")
                .layer("phrase")
                .definedBy("org.callqa.language.phrase")
                .layer("match")
                .definedBy("org.callqa.language.match")
                .layer("numbers")
                .definedBy("org.callqa.language.numbers")
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .whereLayer("numbers")
                .mayOnlyAccessLayers("words")
                .whereLayer("sound")
                .mayOnlyAccessLayers("words")
                .whereLayer("phrase")
                .mayOnlyAccessLayers("words", "sound")
                .whereLayer("match")
                .mayOnlyAccessLayers("words", "sound", "phrase")
                .check(CALLQA);
    }

    @Test
    void whatOthersWriteComesInThroughTheManifest() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.manifest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callqa.manifest.*..")
                .check(CALLQA);
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("manifest")
                .definedBy("org.callqa.manifest")
                .layer("cdr")
                .definedBy("org.callqa.manifest.cdr")
                .layer("rows")
                .definedBy("org.callqa.manifest.rows")
                .layer("names")
                .definedBy("org.callqa.manifest.names")
                .whereLayer("rows")
                .mayNotAccessAnyLayer()
                .whereLayer("names")
                .mayNotAccessAnyLayer()
                .whereLayer("cdr")
                .mayOnlyAccessLayers("rows")
                .check(CALLQA);
    }

    @Test
    void aRubricComesInThroughOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.rubric..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callqa.rubric.lint..", "org.callqa.rubric.tests..")
                .check(CALLQA);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.callqa.rubric..", "org.callqa.cli.config")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.callqa.rubric.yaml..")
                .check(CALLQA);
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.callqa.rubric")
                .layer("yaml")
                .definedBy("org.callqa.rubric.yaml")
                .layer("lint")
                .definedBy("org.callqa.rubric.lint")
                .layer("tests")
                .definedBy("org.callqa.rubric.tests")
                .layer("read")
                .definedBy("org.callqa.rubric.read")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("yaml")
                .mayOnlyAccessLayers("model")
                .whereLayer("lint")
                .mayOnlyAccessLayers("model", "yaml")
                .whereLayer("tests")
                .mayOnlyAccessLayers("model", "yaml")
                .check(CALLQA);
    }

    @Test
    void onlyTheJobItsStoreAndTheCommandLineKnowSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.callqa.batch..", "org.callqa.cluster..", "org.callqa.cli..", "org.callqa.store")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CALLQA);
    }

    @Test
    void onlyOnePackageTouchesTheSpeechEnginesNativeLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.speech.vosk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.vosk..", "com.sun.jna..")
                .check(CALLQA);
    }

    /** The engine is told by whoever opens a model; commands list, fetch and open models, the job gets open ones. */
    @Test
    void modelsAndTheirProbeAreEnteredFromTheirCommandsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.callqa.speech..", "org.callqa.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callqa.speech.probe", "org.callqa.speech.models", "org.callqa.speech.vosk")
                .check(CALLQA);
        noClasses()
                .that()
                .resideInAnyPackage("org.callqa.speech", "org.callqa.speech.vosk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callqa.speech.probe", "org.callqa.speech.models")
                .check(CALLQA);
    }

    @Test
    void onlyAudioTouchesTheDecoder() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.audio..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(CALLQA);
    }

    @Test
    void onlyTheDecodersDoorEntersTheRoomOfFfmpeg() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.callqa.audio", "org.callqa.audio.ffmpeg")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.callqa.audio.ffmpeg")
                .check(CALLQA);
    }

    @Test
    void onlyHearingEntersItsRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.audio.hearing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.callqa.audio.hearing.*")
                .check(CALLQA);
    }

    @Test
    void theRoomsOfAudioAreInNoCircle() {
        slices().matching("org.callqa.(audio..)").should().beFreeOfCycles().check(CALLQA);
    }

    @Test
    void onlyTheReportsWriteCsvWithALibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.callqa.report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.opencsv..")
                .check(CALLQA);
    }

    /** The pages are made of what the reports are made of; the job alone asks for them. */
    @Test
    void onlyTheJobEntersTheRoomOfThePages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.callqa.report.html", "org.callqa.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.callqa.report.html")
                .check(CALLQA);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.report.html")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gg.jte..")
                .check(CALLQA);
    }

    @Test
    void onlyTheJobEntersTheRoomOfTheWorkbooks() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.callqa.report.xlsx", "org.callqa.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.callqa.report.xlsx")
                .check(CALLQA);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.report.xlsx")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim..")
                .check(CALLQA);
    }

    @Test
    void onlyTheRoomOfPicturesDraws() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.report.picture")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jfree..", "java.awt..")
                .check(CALLQA);
    }

    @Test
    void onlyTheStoreTheJobAndTheCommandLineTouchTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.callqa.store", "org.callqa.batch..", "org.callqa.cluster..", "org.callqa.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(CALLQA);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CALLQA);
    }

    @Test
    void onlyTheCommandLineEntersItsRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.callqa.cli.*")
                .check(CALLQA);
    }

    @Test
    void theRoomsOfTheCommandLineTheJobAndTheReportsAreInNoCircle() {
        slices().matching("org.callqa.(cli..)").should().beFreeOfCycles().check(CALLQA);
        slices().matching("org.callqa.(batch..)").should().beFreeOfCycles().check(CALLQA);
        slices().matching("org.callqa.(report..)").should().beFreeOfCycles().check(CALLQA);
    }

    @Test
    void exceptionsAreNamedSo() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .haveSimpleNameEndingWith("Exception")
                .check(CALLQA);
    }
}
