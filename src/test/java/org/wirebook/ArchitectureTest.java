package org.wirebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

/** The directions in which packages may depend. */
class ArchitectureTest {

    private static final String ROOT = "org.wirebook";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void dependenciesPointOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("server")
                .definedBy(ROOT + ".server..")
                .layer("app")
                .definedBy(ROOT + ".app..")
                .layer("features")
                .definedBy(
                        ROOT + ".wiki..",
                        ROOT + ".http..",
                        ROOT + ".visit..",
                        ROOT + ".lab..",
                        ROOT + ".live..",
                        ROOT + ".quiz..")
                .layer("web")
                .definedBy(ROOT + ".web..")
                .layer("ground")
                .definedBy(
                        ROOT + ".content..",
                        ROOT + ".experiment..",
                        ROOT + ".events..",
                        ROOT + ".question..",
                        ROOT + ".store..")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("features")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("server", "app", "features")
                .whereLayer("ground")
                .mayOnlyBeAccessedByLayers("app", "features", "server")
                .check(CLASSES);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        slices().matching(ROOT + ".(wiki|http|visit|lab|live|quiz)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
        slices().matching(ROOT + ".lab.(*)..").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void onlyTheContentKnowsAnotherPackageOfTheGround() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".experiment..", ROOT + ".events..", ROOT + ".question..", ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".content..")
                .check(CLASSES);
        slices().matching(ROOT + ".(experiment|events|question|store)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void onlyTheLauncherKnowsJettyAsAServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..")
                .check(CLASSES);
    }

    @Test
    void theGroundKnowsNoServlets() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".content..",
                        ROOT + ".experiment..",
                        ROOT + ".events..",
                        ROOT + ".question..",
                        ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .check(CLASSES);
    }

    /** The servlet API answers null for what is not there, and no checker sees it: ask {@code web.Requests}. */
    @Test
    void onlyWebAsksTheServletApiForWhatMayBeMissing() {
        var rule = noClasses().that().resideOutsideOfPackage(ROOT + ".web..").should();
        rule.callMethod(HttpServletRequest.class, "getHeader", String.class)
                .orShould()
                .callMethod(HttpServletRequest.class, "getPathInfo")
                .orShould()
                .callMethod(HttpServletRequest.class, "getQueryString")
                .orShould()
                .callMethod(HttpServletRequest.class, "getParameter", String.class)
                .orShould()
                .callMethod(HttpServletRequest.class, "getCookies")
                .check(CLASSES);
    }
}
