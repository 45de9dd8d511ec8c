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
                .definedBy("org.callqa.manifest")
                .layer("audio")
                .definedBy("org.callqa.audio..")
                .layer("speech")
                .definedBy("org.callqa.speech..")
                .layer("language")
                .definedBy("org.callqa.language")
                .layer("rubric")
                .definedBy("org.callqa.rubric")
                .layer("scoring")
                .definedBy("org.callqa.scoring..")
                .layer("store")
                .definedBy("org.callqa.store")
                .layer("report")
                .definedBy("org.callqa.report")
                .layer("batch")
                .definedBy("org.callqa.batch..")
                .layer("cli")
                .definedBy("org.callqa.cli")
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
                .whereLayer("rubric")
                .mayOnlyAccessLayers("call", "language")
                .whereLayer("scoring")
                .mayOnlyAccessLayers("call", "language", "rubric")
                .whereLayer("store")
                .mayOnlyAccessLayers("call", "audio", "speech", "language", "rubric", "scoring")
                .whereLayer("report")
                .mayOnlyAccessLayers("call", "language", "rubric", "scoring", "store")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CALLQA);
    }

    @Test
    void onlyTheJobItsStoreAndTheCommandLineKnowSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.callqa.batch..", "org.callqa.cluster..", "org.callqa.cli", "org.callqa.store")
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
    void onlyTheManifestAndTheReportsReadAndWriteCsv() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.callqa.manifest", "org.callqa.report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.opencsv..")
                .check(CALLQA);
    }

    @Test
    void onlyTheReportsDraw() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.report")
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
                        "org.callqa.store", "org.callqa.batch..", "org.callqa.cluster..", "org.callqa.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(CALLQA);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callqa.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CALLQA);
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
