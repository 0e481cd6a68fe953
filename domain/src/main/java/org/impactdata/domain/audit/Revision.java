package org.impactdata.domain.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;

/** What changed together, in one transaction. */
@Entity
@Table(name = "revision")
@RevisionEntity(Revision.Recorder.class)
class Revision {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@RevisionNumber
	private @Nullable Long id;

	/** Milliseconds since 1970, UTC. */
	@RevisionTimestamp
	private long recordedAt;

	private @Nullable String agent;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Origin origin = Origin.SYSTEM;

	/** The import that wrote it; set by the import's own SQL. */
	private @Nullable Long importId;

	void by(Caller caller) {
		this.agent = caller.name();
		this.origin = caller.origin();
	}

	/** Notes who is acting. */
	static class Recorder implements RevisionListener {

		@Override
		public void newRevision(Object revision) {
			((Revision) revision).by(Caller.current());
		}

	}

}
