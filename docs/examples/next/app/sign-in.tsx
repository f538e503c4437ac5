"use client";

import type { AuthListeners } from "sspanel-auth/react";
import "sspanel-auth/react";
import { useState } from "react";

export function SignIn() {
    const [happened, setHappened] = useState<string[]>([]);
    const add = (what: string) => setHappened((before) => [...before, what]);
    // The names of the events contain a colon, which JSX takes in no attribute but in these.
    const listeners: AuthListeners = {
        "onauth:submit": (event) => add(`submit:${event.detail.page}`),
        "onauth:refused": (event) => add(`refused:${event.detail.message}`),
    };
    return (
        <>
            <sspanel-auth page="login" {...listeners} />
            <output>{happened.join(" ")}</output>
        </>
    );
}
