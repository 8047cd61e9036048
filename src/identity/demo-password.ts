/** Works only for people marked `demo`, and those only in a pemda marked `demo`: outside it they cannot sign in. */
export const DEMO_PASSWORD = 'apel-batu-manis';
