// Runs in a page before its own scripts: from the first frame on it fills the form in and presses its button repeatedly until
// the page accepts a press. A visitor presses what is there; a script that presses before lays the page out without its
// styles. The page accepts a press if it prevents the native submit, since it sends the request itself; this script prevents
// every other submit, or it would leave the page. The account does not exist, so that the page stays where it is afterwards.
(() => {
    const EVERY_MS = 10;
    let isTaken = false;

    // Asked twice: a page may stop the event at the window, before its form.
    function judge(event) {
        isTaken ||= event.defaultPrevented;
        if (event.eventPhase !== Event.CAPTURING_PHASE) event.preventDefault();
    }

    function press() {
        const password = document.querySelector("form [type=password]");
        const button = password?.form.querySelector("[type=submit], button:not([type])");
        if (!button) return;
        password.value = "wrong-password";
        password.form.querySelector("[type=email], [name=email], [type=text]").value = "nobody@example.test";
        // Added for each press anew, to be asked last.
        for (const isCapture of [true, false]) window.addEventListener("submit", judge, isCapture);
        button.click();
        for (const isCapture of [true, false]) window.removeEventListener("submit", judge, isCapture);
        if (isTaken) clearInterval(timer);
    }

    let timer = null;
    requestAnimationFrame(() => (timer = setInterval(press, EVERY_MS)));
})();
