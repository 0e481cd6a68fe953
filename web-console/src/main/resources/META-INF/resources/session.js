// Sessions in the browser: tells the console when a person uses the screen, and leaves the screen when the session ended.

window.impactSession = {
	feel(element, least) {
		let told = 0;
		const act = () => {
			if (Date.now() - told >= least) {
				told = Date.now();
				element.dispatchEvent(new CustomEvent('person-active'));
			}
		};
		['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach((kind) => {
			document.addEventListener(kind, act, { capture: true, passive: true });
		});
	},

	// Asked for again, the address leads to the sign-in screen, which says why, and back here afterwards.
	end(cookie) {
		document.cookie = cookie;
		document.body.replaceChildren();
		window.location.reload();
	}
};
