package org.impactdata.console;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.persistence.Entity;
import org.impactdata.console.layout.ForEveryAgent;
import org.impactdata.console.layout.Needs;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.impactdata.console", importOptions = ImportOption.DoNotIncludeTests.class)
class ConsoleRulesTests {

	@ArchTest
	static final ArchRule SCREENS_ASK_SERVICES = noClasses().should()
		.dependOnClassesThat()
		.areAssignableTo(Repository.class)
		.orShould()
		.dependOnClassesThat()
		.areAssignableTo(JdbcClient.class)
		.because("services check what an agent may see and keep the history; a screen that reads tables does neither");

	@ArchTest
	static final ArchRule NO_ENTITY_ON_A_SCREEN = noClasses().should()
		.dependOnClassesThat()
		.areAnnotatedWith(Entity.class)
		.because("an entity on a screen loads what it was not asked for and is changed by accident");

	@ArchTest
	static final ArchRule VIEWS_ARE_NOBODY_ELSES = classes().that()
		.areAnnotatedWith(Route.class)
		.should()
		.notHaveModifier(JavaModifier.PUBLIC)
		.because("a screen is reached by its address, and changes without asking other packages");

	@ArchTest
	static final ArchRule SCREENS_NAME_THEIR_PERMISSION = classes().that()
		.areAnnotatedWith(Route.class)
		.and()
		.areNotAnnotatedWith(AnonymousAllowed.class)
		.and()
		.areNotAnnotatedWith(ForEveryAgent.class)
		.and()
		.doNotHaveSimpleName("HomeView")
		.should()
		.beAnnotatedWith(Needs.class)
		.because("a screen without one opens for every role; the home page only leads on to a screen that has one");

	@ArchTest
	static final ArchRule THE_FRAME_KNOWS_NO_FEATURE = noClasses().that()
		.resideInAPackage("..console.layout..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..console.adherent..", "..console.imports..", "..console.jobs..", "..console.security..",
				"..console.session..")
		.because("features plug into the frame, so that a new one needs no change to it");

	@ArchTest
	static final ArchRule LOOKS_ARE_IN_THE_STYLE_SHEET = noClasses().that()
		.resideOutsideOfPackage("..console.jobs..")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("com.vaadin.flow.dom.Style")
		.because("colours and sizes set in code escape dark mode, density and review");

}
