"use client";

import type { AuthElement } from "sspanel-auth/react";
import "sspanel-auth/react";
import { useEffect, useRef, useState } from "react";

export function SignIn() {
    const element = useRef<AuthElement>(null);
    const [happened, setHappened] = useState<string[]>([]);

    // Not as properties: React adds listeners for the events of an element only where it has made the element, and here
    // the server has.
    useEffect(() => {
        const add = (what: string) => setHappened((before) => [...before, what]);
        const listening = new AbortController();
        const { signal } = listening;
        const form = element.current;
        form?.addEventListener("auth:submit", (event) => add(`submit:${event.detail.page}`), { signal });
        form?.addEventListener("auth:refused", (event) => add(`refused:${event.detail.message}`), { signal });
        return () => listening.abort();
    }, []);

    return (
        <>
            <sspanel-auth ref={element} page="login" />
            <output>{happened.join(" ")}</output>
        </>
    );
}
