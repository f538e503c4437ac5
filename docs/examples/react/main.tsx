import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { SignIn } from "./SignIn.tsx";

function App() {
    const [happened, setHappened] = useState<string[]>([]);
    return (
        <>
            <SignIn onEvent={(what) => setHappened((before) => [...before, what])} />
            <output>{happened.join(" ")}</output>
        </>
    );
}

createRoot(document.getElementById("root")!).render(
    <StrictMode>
        <App />
    </StrictMode>,
);
