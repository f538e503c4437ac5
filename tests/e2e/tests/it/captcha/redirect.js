// Runs before the scripts of a page: each script of another host is asked for beside the pages instead.
{
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "src");
    Object.defineProperty(HTMLScriptElement.prototype, "src", {
        get,
        set(address) {
            const isOther = new URL(address, location).origin !== location.origin;
            set.call(this, isOther ? `/portal/providers.js?address=${encodeURIComponent(address)}` : address);
        },
    });
}
