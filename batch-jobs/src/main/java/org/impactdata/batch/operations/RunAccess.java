package org.impactdata.batch.operations;

import java.util.Objects;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;

import org.springframework.stereotype.Component;

/**
 * What the caller may see and do of runs: their own, and all of them with the permission.
 * A rule about each run, which an annotation could not express.
 */
@Component
class RunAccess {

	private static final Long NOBODY = 0L;

	private final CallerAccess access;

	RunAccess(CallerAccess access) {
		this.access = access;
	}

	void requireRequest(JobDescription job) {
		if (!has(job.permission())) {
			throw new JobOperationException("not-allowed", job.name());
		}
	}

	boolean mayRead(JobRunDetails run) {
		return has(Permission.JOB_READ) || own(run);
	}

	JobRunFilter narrow(JobRunFilter filter) {
		return has(Permission.JOB_READ) ? filter : new JobRunFilter(filter.job(), filter.states(),
				Objects.requireNonNullElse(Caller.current().agentId(), NOBODY));
	}

	boolean mayOperate(JobRunDetails run) {
		return has(Permission.JOB_OPERATE) || own(run);
	}

	void requireOperate(JobRunDetails run) {
		if (!mayOperate(run)) {
			throw new JobOperationException("not-yours", String.valueOf(run.id()));
		}
	}

	private static boolean own(JobRunDetails run) {
		Long agent = Caller.current().agentId();
		return agent != null && agent.equals(run.agentId());
	}

	private boolean has(Permission permission) {
		return this.access.may(permission);
	}

}
