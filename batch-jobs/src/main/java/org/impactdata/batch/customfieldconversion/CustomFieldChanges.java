package org.impactdata.batch.customfieldconversion;

import java.util.Map;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRequest;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.adherent.CustomFieldConversionService;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes custom fields and, with another type, has their values converted. */
@Service
public class CustomFieldChanges {

	private final CustomFieldService fields;

	private final CustomFieldConversionService conversion;

	private final JobOperations jobs;

	CustomFieldChanges(CustomFieldService fields, CustomFieldConversionService conversion, JobOperations jobs) {
		this.fields = fields;
		this.conversion = conversion;
		this.jobs = jobs;
	}

	/**
	 * Change a field, see {@link CustomFieldService#change}.
	 * @param field as it was read
	 * @return whether a run was asked for that converts its values
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional
	public boolean change(CustomField field, CustomFieldDraft draft) {
		boolean another = this.fields.change(field.id(), draft);
		if (another) {
			this.jobs.request(new JobRequest(CustomFieldConversionJobConfiguration.JOB,
					Map.of(CustomFieldConversionJobConfiguration.FIELD, Long.toString(field.id()),
							CustomFieldConversionJobConfiguration.FORMER, field.type().name(),
							CustomFieldConversionJobConfiguration.SINCE,
							Long.toString(this.conversion.latestRevision())),
					field.label()));
		}
		return another;
	}

}
