package org.impactdata.domain.media;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Removes contents only when the database has kept that they are not needed any more. */
@Component
class MediaRemoval {

	private static final Logger log = LoggerFactory.getLogger(MediaRemoval.class);

	private final MediaStore store;

	MediaRemoval(MediaStore store) {
		this.store = store;
	}

	void removeAfterCommit(String sha256) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				remove(sha256);
			}
		});
	}

	private void remove(String sha256) {
		try {
			this.store.remove(sha256);
		}
		catch (IOException ex) {
			log.error("The content {} could not be removed from the media store; remove it by hand", sha256, ex);
		}
	}

}
