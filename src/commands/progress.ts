/** Progress of a long piece of work: one line rewritten on a terminal, a line a step elsewhere. */
export interface Progress {
  step(text: string): void;
  /** Share done of the present step, 0 to 1. */
  share(done: number): void;
  end(): void;
}

const WIDTH = 24;

export function terminalProgress(out: NodeJS.WriteStream = process.stderr): Progress {
  let text = '';
  let lastShare = -1;
  const line = (share: number) => {
    const filled = Math.round(share * WIDTH);
    return `\r\u001b[2K  ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.round(share * 100)).padStart(3)}%  ${text}`;
  };
  const close = () => {
    if (text && out.isTTY) out.write(`\r\u001b[2K  ✓ ${text}\n`);
  };
  return {
    step: (next) => {
      close();
      text = next;
      lastShare = -1;
      // Said when it begins: a step that knows no share would else stay silent until it is over.
      out.write(out.isTTY ? `\r\u001b[2K  … ${next}` : `  ${next}\n`);
    },
    share: (done) => {
      const rounded = Math.round(done * 100);
      if (!out.isTTY || rounded === lastShare) return;
      lastShare = rounded;
      out.write(line(done));
    },
    end: () => {
      close();
      text = '';
    },
  };
}
