import { SignIn } from "./SignIn.tsx";

export function App() {
    return (
        <main>
            <SignIn />
        </main>
    );
}
