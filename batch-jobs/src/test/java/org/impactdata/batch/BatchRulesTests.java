package org.impactdata.batch;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.impactdata.batch", importOptions = ImportOption.DoNotIncludeTests.class)
class BatchRulesTests {

	@ArchTest
	static final ArchRule knowsNoScreen = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.vaadin..", "jakarta.servlet..", "org.impactdata.console..")
		.because("a worker and a shell run the same jobs without any web server");

	@ArchTest
	static final ArchRule featuresDoNotGoInCircles = slices().matching("org.impactdata.batch.(*)..")
		.should()
		.beFreeOfCycles()
		.because("a job can only be understood alone when what it uses does not use it");

	@ArchTest
	static final ArchRule theCommandLineIsTheOutermost = noClasses().that()
		.resideOutsideOfPackage("..batch.commandline..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..batch.commandline..")
		.because("console and workers do the same without a terminal");

	@ArchTest
	static final ArchRule onlyTheCommandLineKnowsATerminal = noClasses().that()
		.resideOutsideOfPackage("..batch.commandline..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("picocli..", "me.tongfei.progressbar..", "org.jline..")
		.because("a job that prints or asks can't run in a worker");

	@ArchTest
	static final ArchRule jobsAreStartedOneWay = noClasses().that()
		.resideOutsideOfPackage("..batch.operations..")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.springframework.batch.core.launch.JobOperator")
		.andShould()
		.haveSimpleNameNotEndingWith("Application")
		.because("a run that JobOperations does not know has no owner, no queue and no recovery");

	@ArchTest
	static final ArchRule quartzStaysInTheSchedule = noClasses().that()
		.resideOutsideOfPackage("..batch.schedule..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.quartz..")
		.because("what fires a run must be replaceable without touching the jobs");

	@ArchTest
	static final ArchRule nothingDeprecatedOfSpringBatch = noClasses().should()
		.dependOnClassesThat()
		.haveNameMatching("org\\.springframework\\.batch\\..*\\.(JobLauncher|JobExplorer)")
		.because("both are deprecated in Spring Batch 6: JobOperator and JobRepository take their place");

	@ArchTest
	static final ArchRule jobsAreNobodyElses = classes().that()
		.haveSimpleNameEndingWith("JobConfiguration")
		.should()
		.bePackagePrivate()
		.because("a job is reached by its name and its description, and changes without asking other packages");

	@ArchTest
	static final ArchRule oneRecordOfSettings = classes().that()
		.areAnnotatedWith(ConfigurationProperties.class)
		.should()
		.haveSimpleName("BatchProperties")
		.because("whoever looks for a setting of the jobs finds all of them in one place");

	@ArchTest
	static final ArchRule noEntityInAJob = noClasses().should()
		.dependOnClassesThat()
		.areAnnotatedWith(Entity.class)
		.because("jobs write set-wise; entities would be loaded one by one and keep a million in memory");

	@ArchTest
	static final ArchRule servicesAskForAPermission = methods().that()
		.arePublic()
		.and()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Service.class)
		.and()
		.areDeclaredInClassesThat()
		.doNotHaveSimpleName("StoredJobOperations")
		.should(beGuarded())
		.because("a forgotten rule would allow all; StoredJobOperations asks RunAccess about each run, which an "
				+ "annotation could not express");

	private static ArchCondition<JavaMethod> beGuarded() {
		return new ArchCondition<>("name a permission") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean guarded = method.isMetaAnnotatedWith(PreAuthorize.class)
						|| method.isAnnotatedWith(PreAuthorize.class);
				events.add(new SimpleConditionEvent(method, guarded, method.getFullName() + " asks for no permission"));
			}
		};
	}

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().that()
		.areDeclaredInClassesThat()
		.resideInAPackage("org.impactdata.batch..")
		.should()
		.beAnnotatedWith(Autowired.class)
		.because("constructors show what a class needs, and let its fields be final");

	@ArchTest
	static final ArchRule namesSayWhatAClassIs = noClasses().should()
		.haveNameMatching(".*(Impl|Manager|Helper|Utils?|Common|DTO|Info|Base)")
		.because("such a name fits everything, and says nothing of what the class is for");

}
