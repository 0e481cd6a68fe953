// What the console does in the browser by itself: shortcuts, the drawer's width, and the list's position in the address.

const focusField = (selector) => {
	const field = [...document.querySelectorAll(selector)].find((candidate) => candidate.offsetParent !== null);
	if (field) {
		field.focus();
		field.inputElement?.select();
	}
	return Boolean(field);
};

const typing = (event) => {
	const origin = event.composedPath()[0];
	return origin instanceof HTMLElement && (origin.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(origin.tagName));
};

document.addEventListener('keydown', (event) => {
	if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
		event.preventDefault();
		focusField('.global-search');
	} else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event)) {
		if (focusField('.list-search') || focusField('.global-search')) {
			event.preventDefault();
		}
	}
});

// Within the console the screen asks itself; here the tab is to be closed or loaded anew.
window.addEventListener('beforeunload', (event) => {
	if (document.querySelector('[data-unsaved]')) {
		event.preventDefault();
	}
});

window.impact = {
	// Changes what follows the question mark without leaving the screen; the browser's history keeps its own state.
	replaceQuery(query) {
		window.history.replaceState(window.history.state, '', window.location.pathname + (query ? `?${query}` : ''));
	},

	// Puts a text into the clipboard, also where the browser knows no clipboard because the address is not secure.
	async copy(text) {
		if (navigator.clipboard) {
			await navigator.clipboard.writeText(text);
			return;
		}
		const field = document.querySelector('.access-link textarea');
		field?.select();
		document.execCommand('copy');
	},

	// Moves the keyboard from the search box to the first row.
	focusRows(grid) {
		grid.shadowRoot?.querySelector('#items [tabindex="0"]')?.focus();
	},

	// Keeps the number of the first visible row in the address, so that Back and a copied link return to it.
	followPosition(grid) {
		const table = grid.shadowRoot?.querySelector('#table');
		if (!table || grid.impactFollowed) {
			return;
		}
		grid.impactFollowed = true;
		let timer;
		table.addEventListener('scroll', () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				if (!grid.isConnected) {
					return;
				}
				const url = new URL(window.location.href);
				const first = grid._firstVisibleIndex ?? 0;
				if (first > 0) {
					url.searchParams.set('position', first);
				} else {
					url.searchParams.delete('position');
				}
				if (url.href !== window.location.href) {
					window.history.replaceState(window.history.state, '', url);
				}
			}, 250);
		});
	},

	// Offers values for a text field, as the browser does for what was typed before.
	suggest(field, values) {
		field.impactOptions ??= field.appendChild(document.createElement('datalist'));
		field.impactOptions.id ||= `${field.inputElement.id}-options`;
		field.inputElement.setAttribute('list', field.impactOptions.id);
		field.impactOptions.replaceChildren(...values.map((value) => new Option(value, value)));
	},

	// Says what the eye of a password field does; the field may only come a moment later.
	nameReveal(parent, words) {
		customElements.whenDefined('vaadin-password-field').then(() => requestAnimationFrame(() => {
			const fields = parent.matches('vaadin-password-field') ? [parent] : parent.querySelectorAll('vaadin-password-field');
			fields.forEach((field) => {
				field.i18n = { ...field.i18n, reveal: words };
			});
		}));
	},

	// Opens the row under the keyboard's focus with Enter, and that of a link in a tree without opening its branch.
	openWithEnter(grid) {
		if (grid.impactKeys) {
			return;
		}
		grid.impactKeys = true;
		grid.addEventListener('click', (event) => {
			const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
			if (link?.closest('vaadin-grid-tree-toggle') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
				event.preventDefault();
				event.stopPropagation();
				grid.dispatchEvent(new CustomEvent('row-open', { detail: { key: grid.getEventContext(event).item.key } }));
			}
		}, true);
		grid.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' && !typing(event)) {
				const context = grid.getEventContext(event);
				if (context.item) {
					grid.dispatchEvent(new CustomEvent('row-open', { detail: { key: context.item.key } }));
				}
			}
		});
	}
};
