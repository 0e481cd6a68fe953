package org.impactdata.domain.media;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps contents as long as a row of the database names them. Whoever keeps one names it
 * first: a content is removed under a lock on its name, so that it cannot be named in
 * between.
 */
@Component
class NamedContents {

	private static final Logger log = LoggerFactory.getLogger(NamedContents.class);

	private final MediaStore store;

	private final JdbcClient jdbc;

	private final TransactionTemplate apart;

	NamedContents(MediaStore store, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.store = store;
		this.jdbc = jdbc;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.apart.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Keeps a content that was named in the transaction in hand; it goes again when that
	 * is rolled back.
	 */
	void keep(MediaStore.Received received) {
		String sha256 = received.sha256();
		afterTransaction(TransactionSynchronization.STATUS_ROLLED_BACK, sha256);
		received.keep();
	}

	/**
	 * Removes a content once the transaction in hand is kept, unless it is named still.
	 */
	void release(String sha256) {
		afterTransaction(TransactionSynchronization.STATUS_COMMITTED, sha256);
	}

	private void afterTransaction(int ended, String sha256) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				if (status == ended) {
					removeUnlessNamed(sha256);
				}
			}
		});
	}

	private void removeUnlessNamed(String sha256) {
		try {
			this.apart.executeWithoutResult((status) -> {
				if (!isNamed(sha256)) {
					remove(sha256);
				}
			});
		}
		catch (RuntimeException ex) {
			log.error("The content {} could not be removed from the media store; remove it by hand", sha256, ex);
		}
	}

	/** Nobody else can name it until the transaction in hand ends. */
	private boolean isNamed(String sha256) {
		return names("select sha256 from stored_file where sha256 = ? and removed_at is null for update", sha256)
				|| names("select sha256 from picture where sha256 = ? for update", sha256)
				|| names("select sha256 from picture where thumbnail_sha256 = ? for update", sha256);
	}

	private boolean names(String sql, String sha256) {
		return !this.jdbc.sql(sql).param(sha256).query(String.class).list().isEmpty();
	}

	private void remove(String sha256) {
		try {
			this.store.remove(sha256);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
