import type { AuthElement, AuthListeners } from "sspanel-auth/react";
import "sspanel-auth/react";
import { useRef } from "react";

export function SignIn({ onEvent }: { onEvent: (what: string) => void }) {
    const element = useRef<AuthElement>(null);
    const listeners: AuthListeners = {
        "onauth:submit": (event) => onEvent(`submit:${event.detail.page}`),
        "onauth:refused": (event) => onEvent(`refused:${event.detail.message}`),
    };
    return <sspanel-auth ref={element} className="sign-in" page="login" {...listeners} />;
}
