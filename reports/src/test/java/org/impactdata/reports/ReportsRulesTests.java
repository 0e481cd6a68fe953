package org.impactdata.reports;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.impactdata.reports", importOptions = ImportOption.DoNotIncludeTests.class)
class ReportsRulesTests {

	@ArchTest
	static final ArchRule dataInDocumentOut = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.batch..", "org.quartz..", "com.vaadin..", "picocli..",
				"org.impactdata.batch..", "org.impactdata.console..")
		.because("jobs and screens both make documents, so that a document may know neither");

	@ArchTest
	static final ArchRule documentsAreGivenTheirData = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "jakarta.persistence..")
		.because("whoever asks for a document has decided what its reader may see");

	@ArchTest
	static final ArchRule documentsDoNotGoInCircles = slices().matching("org.impactdata.reports.(*)..")
		.should()
		.beFreeOfCycles()
		.because("a document can only be understood alone when what it uses does not use it");

	@ArchTest
	static final ArchRule namesSayWhatAClassIs = noClasses().should()
		.haveNameMatching(".*(Impl|Manager|Helper|Utils?|Common|DTO|Info|Base)")
		.because("such a name fits everything, and says nothing of what the class is for");

}
