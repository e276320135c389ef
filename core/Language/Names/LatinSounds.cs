namespace Khabar.Language.Names;

/// <summary>Sounds of Latin letters as Arabic hears them: digraphs first, then single letters; vowels, silent h and doubled letters leave nothing.</summary>
internal static class LatinSounds
{
    public static int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        int length = 0;
        for (int i = 0; i < word.Length && length < SoundKey.MaxLength;)
        {
            if (word[i] is not (>= 'a' and <= 'z') and not '\'')
                return 0;
            var (sound, used) = Sound(word, i);
            if (sound != ' ')
                key[length++] = sound;
            if (word[i] == 'x' && length < SoundKey.MaxLength && i > 0)
                key[length++] = 'S';
            i += used;
        }
        return length;
    }

    static (char Sound, int Used) Sound(ReadOnlySpan<char> word, int i)
    {
        char c = word[i];
        char next = i + 1 < word.Length ? word[i + 1] : '\0';
        char afterNext = i + 2 < word.Length ? word[i + 2] : '\0';
        if (i > 0 && c == word[i - 1])
            return (' ', 1);
        switch (c, next)
        {
            case ('s', 'c') when afterNext == 'h':
                return ('C', 3);
            case ('t', 'c') when afterNext == 'h':
                return ('C', 3);
            case ('s', 'h') or ('c', 'h'):
                return ('C', 2);
            case ('k', 'h'):
                return ('X', 2);
            case ('t', 'h'):
                return ('T', 2);
            case ('d', 'h'):
                return ('D', 2);
            case ('p', 'h'):
                return ('F', 2);
            case ('g', 'h'):
                return ('G', 2);
            case ('c', 'k'):
                return ('K', 2);
            case ('d', 'j'):
                return ('G', 2);
            case ('n', 'g') when afterNext is 't' or 's':
                return ('N', 2);
            case ('w', 'r') when i == 0:
                return ('R', 2);
            case ('k', 'n') when i == 0:
                return ('N', 2);
        }
        return (i == 0 ? First(c, next) : Inner(c, next), 1);
    }

    static char First(char c, char next) => c switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => 'A',
        'w' => 'W',
        'y' => 'Y',
        'h' => 'H',
        'x' => 'S',
        _ => Inner(c, next),
    };

    static char Inner(char c, char next) => c switch
    {
        'b' or 'p' => 'B',
        'c' => next is 'e' or 'i' or 'y' ? 'S' : 'K',
        'd' => 'D',
        'f' or 'v' => 'F',
        'g' or 'j' => 'G',
        'k' or 'q' or 'x' => 'K',
        'l' => 'L',
        'm' => 'M',
        'n' => 'N',
        'r' => 'R',
        's' or 'z' => 'S',
        't' => 'T',
        _ => ' ',
    };
}
