package org.impactdata.domain;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.impactdata.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainRulesTests {

	@ArchTest
	static final ArchRule knowsNoHeavyLibrary = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.vaadin..", "org.springframework.batch..", "org.quartz..", "org.apache.poi..",
				"net.sf.jasperreports..", "com.opencsv..", "picocli..")
		.because("the domain is shared by console, jobs and reports, and none of them may bring its libraries to the "
				+ "others");

	@ArchTest
	static final ArchRule entitiesStayAtHome = classes().that()
		.areAnnotatedWith(Entity.class)
		.should()
		.bePackagePrivate()
		.because("screens and jobs are given records; an entity outside its package could be changed past its service");

	@ArchTest
	static final ArchRule entitiesHaveNoSetters = noMethods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveNameMatching("set[A-Z].*")
		.because("an entity changes by what happens to it, such as suspend, so that its rules cannot be passed by");

	@ArchTest
	static final ArchRule servicesAreTransactional = classes().that()
		.areAnnotatedWith(Service.class)
		.and()
		.haveSimpleNameEndingWith("Service")
		.should(beTransactional())
		.because("services are the only writers, and a write is whole or not at all");

	@ArchTest
	static final ArchRule servicesAskForAPermission = methods().that()
		.arePublic()
		.and()
		.areDeclaredInClassesThat(aService())
		.should(haveAPermission())
		.because("nobody may see or do what their role does not allow, and a forgotten rule would allow all");

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
		.because("constructors show what a class needs, and let its fields be final");

	@ArchTest
	static final ArchRule featuresDoNotGoInCircles = slices().matching("org.impactdata.domain.(*)..")
		.should()
		.beFreeOfCycles()
		.because("a feature can only be understood alone when what it uses does not use it");

	private static DescribedPredicate<JavaClass> aService() {
		return DescribedPredicate.describe("a service", (type) -> type.isAnnotatedWith(Service.class));
	}

	private static ArchCondition<JavaClass> beTransactional() {
		return new ArchCondition<>("be transactional") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean kept = type.isAnnotatedWith(Transactional.class)
						|| type.getMethods().stream().anyMatch((method) -> method.isAnnotatedWith(Transactional.class));
				events.add(new SimpleConditionEvent(type, kept, type.getName() + " has no transaction"));
			}
		};
	}

	private static ArchCondition<JavaMethod> haveAPermission() {
		return new ArchCondition<>("name a permission") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean guarded = method.isMetaAnnotatedWith(PreAuthorize.class)
						|| method.getOwner().isMetaAnnotatedWith(PreAuthorize.class)
						|| method.isAnnotatedWith(PreAuthorize.class)
						|| method.getOwner().isAnnotatedWith(PreAuthorize.class);
				events.add(new SimpleConditionEvent(method, guarded, method.getFullName() + " asks for no permission"));
			}
		};
	}

}
