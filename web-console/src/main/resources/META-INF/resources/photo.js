// Photos: from the clipboard or a camera, and the frame behind which a picture is moved and enlarged.

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

const send = (upload, blob) => upload.uploadFiles([new File([blob], 'photo.jpg', { type: blob.type })]);

// Shows what a camera sees, until a picture is taken or the dialogue is gone.
async function film(upload, button, words) {
	let stream;
	try {
		stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user', width: { ideal: 1280 } } });
	} catch {
		button.hidden = true;
		return;
	}
	const video = Object.assign(document.createElement('video'), { autoplay: true, playsInline: true, srcObject: stream });
	const shoot = Object.assign(document.createElement('vaadin-button'), { textContent: words, className: 'photo-shoot' });
	const end = () => {
		stream.getTracks().forEach((track) => track.stop());
		video.remove();
		shoot.remove();
	};
	shoot.addEventListener('click', () => {
		const canvas = Object.assign(document.createElement('canvas'), { width: video.videoWidth, height: video.videoHeight });
		canvas.getContext('2d').drawImage(video, 0, 0);
		canvas.toBlob((blob) => {
			end();
			send(upload, blob);
		}, 'image/jpeg', 0.95);
	});
	const watch = setInterval(() => {
		if (!upload.isConnected) {
			clearInterval(watch);
			end();
		}
	}, 500);
	button.after(video, shoot);
	shoot.focus();
}

window.impactPhoto = {
	// Takes pictures from the clipboard, and from the camera of a computer; a telephone's own camera is a file picker.
	receive(upload, camera, words) {
		const paste = (event) => {
			if (!upload.isConnected) {
				document.removeEventListener('paste', paste);
				return;
			}
			const file = [...event.clipboardData.files].find((candidate) => candidate.type.startsWith('image/'));
			if (file) {
				event.preventDefault();
				send(upload, file);
			}
		};
		document.addEventListener('paste', paste);
		const telephone = matchMedia('(pointer: coarse)').matches;
		if (!telephone && !navigator.mediaDevices) {
			camera.hidden = true;
		} else if (!telephone) {
			camera.addEventListener('click', (event) => {
				event.preventDefault();
				event.stopImmediatePropagation();
				film(upload, camera, words);
			}, true);
		}
	},

	// Moves and enlarges a picture behind its frame; tells the server the part that is seen, as shares of the whole.
	crop(cropper, x, y, width) {
		const frame = cropper.querySelector('.cropper-frame');
		const image = frame.querySelector('img');
		const zoom = cropper.querySelector('input');
		if (!image.complete || !image.naturalWidth) {
			image.addEventListener('load', () => window.impactPhoto.crop(cropper, x, y, width), { once: true });
			return;
		}
		image.draggable = false;
		const seen = { x, y, width };
		const largest = width;
		const height = () => (seen.width * image.naturalWidth * frame.clientHeight) / (frame.clientWidth * image.naturalHeight);
		let telling;
		const show = (told) => {
			seen.x = clamp(seen.x, 0, 1 - seen.width);
			seen.y = clamp(seen.y, 0, Math.max(0, 1 - height()));
			const shown = frame.clientWidth / seen.width;
			image.style.width = `${shown}px`;
			image.style.transform = `translate(${-seen.x * shown}px, ${(-seen.y * shown * image.naturalHeight) / image.naturalWidth}px)`;
			if (told) {
				clearTimeout(telling);
				telling = setTimeout(() => cropper.dispatchEvent(new CustomEvent('crop', { detail: { ...seen } })), 100);
			}
		};
		const move = (right, down) => {
			const shown = frame.clientWidth / seen.width;
			seen.x -= right / shown;
			seen.y -= down / ((shown * image.naturalHeight) / image.naturalWidth);
			show(true);
		};
		const enlarge = () => {
			const before = { width: seen.width, height: height() };
			seen.width = largest / zoom.value;
			seen.x += (before.width - seen.width) / 2;
			seen.y += (before.height - height()) / 2;
			show(true);
		};
		frame.addEventListener('pointerdown', (event) => frame.setPointerCapture(event.pointerId));
		frame.addEventListener('pointermove', (event) => {
			if (frame.hasPointerCapture(event.pointerId)) {
				move(event.movementX, event.movementY);
			}
		});
		frame.addEventListener('keydown', (event) => {
			const step = { ArrowLeft: [8, 0], ArrowRight: [-8, 0], ArrowUp: [0, 8], ArrowDown: [0, -8] }[event.key];
			if (step) {
				event.preventDefault();
				move(...step);
			} else if (event.key === '+' || event.key === '-') {
				zoom.value = Number(zoom.value) + (event.key === '+' ? 0.1 : -0.1);
				enlarge();
			}
		});
		zoom.addEventListener('input', enlarge);
		show(false);
	}
};
