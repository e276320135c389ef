namespace Khabar.Language.Names;

/// <summary>Numbers in Roman letters, as regnal names and sports events have them; Arabic writes them in figures.</summary>
internal static class RomanNumeral
{
    /// <summary>One letter is an initial more often than a number.</summary>
    const int Shortest = 2;

    const int Longest = 7;

    /// <summary>The number that capital letters stand for, from 2 to 399; null if they are no numeral in its shortest form.</summary>
    public static int? Read(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest)
            return null;
        int sum = 0, before = 0;
        for (int i = word.Length - 1; i >= 0; i--)
        {
            int value = Value(word[i]);
            if (value == 0)
                return null;
            sum += value < before ? -value : value;
            before = Math.Max(before, value);
        }
        return word.SequenceEqual(Write(sum)) ? sum : null;
    }

    static int Value(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };

    /// <summary>The one right way to write a number: what reads as a number and is written otherwise is a word ("VILI").</summary>
    static string Write(int number)
    {
        (int Value, string Letters)[] parts = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var letters = new System.Text.StringBuilder(Longest);
        foreach (var part in parts)
        {
            for (; number >= part.Value; number -= part.Value)
                letters.Append(part.Letters);
        }
        return letters.ToString();
    }
}
