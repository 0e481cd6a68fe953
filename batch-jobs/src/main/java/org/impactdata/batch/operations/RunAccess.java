package org.impactdata.batch.operations;

import java.util.Arrays;
import java.util.Objects;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RecordedScopes;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.audit.Refusals;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the caller may see and do of runs: their own, and with the permission those that
 * were asked for within the caller's organisations. A rule about each run, which an
 * annotation could not express.
 */
@Component
class RunAccess {

	private static final long NOBODY = 0;

	private final CallerAccess access;

	private final RecordedScopes scopes;

	private final JobCatalog catalog;

	private final Refusals refusals;

	RunAccess(CallerAccess access, RecordedScopes scopes, JobCatalog catalog, Refusals refusals) {
		this.access = access;
		this.scopes = scopes;
		this.catalog = catalog;
		this.refusals = refusals;
	}

	/**
	 * Refuses who may not ask for the job.
	 * @return where the caller may, to be kept with the run; null for everywhere
	 */
	@Nullable Long requireRequest(JobDescription job) {
		AccessScope scope = this.access.scope(job.permission());
		if (scope.isEmpty()) {
			this.refusals.note(job.name(), job.permission());
			throw new JobOperationException("not-allowed", job.name());
		}
		return this.scopes.record(scope);
	}

	RunReach reach() {
		return new RunReach(Objects.requireNonNullElse(Caller.current().agentId(), NOBODY),
				this.access.scope(Permission.JOB_READ));
	}

	boolean mayRead(JobRunDetails run) {
		return may(Permission.JOB_READ, run) || own(run);
	}

	/**
	 * Whether the caller may have what the run produced, as it tells of adherents: only
	 * who may ask for it in the same organisations, and that of others only when no field
	 * of those adherents is hidden.
	 */
	boolean mayHaveFiles(JobRunDetails run) {
		JobDescription job = this.catalog.description(run.job());
		if (job == null || !may(job.permission(), run)) {
			return false;
		}
		if (own(run)) {
			return true;
		}
		AgentRights rights = this.access.rights();
		AccessScope scope = this.scopes.find(run.scopeId());
		return may(Permission.JOB_READ, run)
				&& Arrays.stream(SensitiveField.values()).allMatch((field) -> rights.visible(field).covers(scope));
	}

	boolean mayOperate(JobRunDetails run) {
		return may(Permission.JOB_OPERATE, run) || own(run);
	}

	void requireOperate(JobRunDetails run) {
		if (!mayOperate(run)) {
			this.refusals.note(run.job() + " " + run.id(), Permission.JOB_OPERATE);
			throw new JobOperationException("not-yours", String.valueOf(run.id()));
		}
	}

	private boolean may(Permission permission, JobRunDetails run) {
		AccessScope scope = this.access.scope(permission);
		return !scope.isEmpty() && (scope.everything() || scope.covers(this.scopes.find(run.scopeId())));
	}

	private static boolean own(JobRunDetails run) {
		Long agent = Caller.current().agentId();
		return agent != null && agent.equals(run.agentId());
	}

}
