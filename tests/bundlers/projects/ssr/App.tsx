import { useState } from "react";
import { SignIn } from "./SignIn.tsx";

export function App() {
    const [happened, setHappened] = useState<string[]>([]);
    return (
        <main>
            <SignIn onEvent={(what) => setHappened((before) => [...before, what])} />
            <output>{happened.join(" ")}</output>
        </main>
    );
}
