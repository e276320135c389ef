namespace Khabar.Language.Identification;

/// <summary>
/// Tells which language a text is written in: by the shares of its scripts, then, within a script that several languages share, by
/// function words, letters that only some of them use, and character trigrams learned from the profiles in this assembly.
/// Thread-safe; allocates nothing after the first call. Any UTF-16 is taken, lone surrogates included.
/// </summary>
public static class LanguageIdentifier
{
    /// <summary>Longer texts are judged by their beginning: so many UTF-16 code units.</summary>
    public const int ExaminedLength = 32_768;

    /// <summary>A long document is judged by so many pieces of it, evenly apart.</summary>
    const int Pieces = 4;

    /// <summary>UTF-16 code units of a piece: about a sentence.</summary>
    const int PieceLength = 96;

    /// <summary>From this share of letters on, other languages make a text mixed.</summary>
    const float MixedShare = 0.2f;

    /// <summary>A run speaks for a second language of the same script only when it is this sure. Another script is another language, whichever.</summary>
    const float SureOfSecond = 0.8f;

    /// <summary>Identifies the main language of a text and whether a second one holds a good part of it.</summary>
    public static IdentifiedLanguage Identify(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, ExaminedLength)];
        Span<float> weights = stackalloc float[LanguageModels.Tags.Length];
        Span<int> ofLanguage = stackalloc int[weights.Length], surelyOf = stackalloc int[weights.Length];
        weights.Clear();
        ofLanguage.Clear();
        surelyOf.Clear();
        int letters = 0, foreignLetters = 0;
        var runs = new LanguageRuns(text);
        while (runs.MoveNext())
        {
            var run = RunScore.Of(text, runs);
            weights[run.Language] += run.Letters * run.Confidence;
            ofLanguage[run.Language] += run.Letters;
            surelyOf[run.Language] += run.Confidence >= SureOfSecond ? run.Letters : 0;
            letters += run.Letters + run.ForeignLetters;
            foreignLetters += run.ForeignLetters;
        }
        int main = 0;
        float sum = 0;
        for (int i = 1; i < weights.Length; i++)
        {
            main = weights[i] > weights[main] ? i : main;
            sum += weights[i];
        }
        if (main == 0)
            return new IdentifiedLanguage(LanguageModels.Tags[0], 0, false);
        int second = foreignLetters;
        for (int i = 0; i < surelyOf.Length; i++)
        {
            if (i != main)
                second += LanguageModels.ScriptOf(i) == LanguageModels.ScriptOf(main) ? surelyOf[i] : ofLanguage[i];
        }
        return new IdentifiedLanguage(LanguageModels.Tags[main], Confidence(weights[main], sum, letters), second >= MixedShare * letters);
    }

    /// <summary>The tag of a document's main language. A long one is judged by a sample, from its beginning to its end, in the same time whatever its length.</summary>
    public static string MainLanguage(ReadOnlySpan<char> document)
    {
        Span<char> sample = stackalloc char[Pieces * (PieceLength + 1)];
        if (document.Length <= sample.Length)
            return Identify(document).Tag;
        int apart = (document.Length - PieceLength) / (Pieces - 1), length = 0;
        for (int piece = 0; piece < Pieces; piece++)
        {
            var words = WholeWords(document.Slice(piece * apart, PieceLength));
            words.CopyTo(sample[length..]);
            length += words.Length;
            sample[length++] = '\n';
        }
        return Identify(sample[..length]) is { Confidence: > 0 } sampled ? sampled.Tag : Identify(document).Tag;
    }

    /// <summary>The stretches of a text by language, whatever its length.</summary>
    public static LanguageSpans Spans(ReadOnlySpan<char> text) => new(text);

    /// <summary>A piece of a text without the words that it cuts; all of it where no blanks are written.</summary>
    static ReadOnlySpan<char> WholeWords(ReadOnlySpan<char> piece)
    {
        int first = piece.IndexOf(' '), last = piece.LastIndexOf(' ');
        return first < last ? piece[(first + 1)..last] : piece;
    }

    /// <summary>What the main language's runs say of themselves, less what speaks for others.</summary>
    static float Confidence(float main, float all, int letters) => Math.Clamp(main / all * MathF.Min(1, 2 * main / letters), 0, 1);
}
