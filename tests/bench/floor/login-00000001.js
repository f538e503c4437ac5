// Posts the form and shows the panel's answer: a minimal login page.

const form = document.querySelector("form");
const said = form.querySelector("[role=status]");

form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
        const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
        const { ret, msg } = await answer.json();
        if (ret === 1) {
            location.assign("/user");
        } else {
            said.textContent = msg;
        }
    } catch {
        said.textContent = "连接不上，请重试。";
    }
});
