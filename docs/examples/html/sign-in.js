// After a login this page goes on by itself, in place of the panel's user centre.
document.querySelector("sspanel-auth").addEventListener("auth:navigate", (event) => {
    if (event.detail.address) {
        event.preventDefault();
        location.assign("/welcome");
    }
});
