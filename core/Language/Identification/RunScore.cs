namespace Khabar.Language.Identification;

/// <summary>The language of one run.</summary>
/// <param name="Language">Number in <see cref="LanguageModels.Tags"/>.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Letters">Code units of words in the run's script.</param>
/// <param name="ForeignLetters">Code units of words in others.</param>
internal readonly record struct RunScore(int Language, float Confidence, int Letters, int ForeignLetters)
{
    /// <summary>Neighbouring trigrams are no independent witnesses, so their sum is cooled by so much before it becomes a probability.</summary>
    const float Temperature = 3f;

    public static RunScore Of(ReadOnlySpan<char> text, LanguageRuns run)
    {
        var model = LanguageModels.Of(run.Script);
        Span<float> scores = stackalloc float[LanguageModel.MaxLanguages];
        scores.Clear();
        model?.Priors.CopyTo(scores);
        int letters = 0, foreignLetters = 0, kana = 0;
        var part = text[run.Start..run.End];
        var words = new WordReader(part);
        while (words.MoveNext())
        {
            int length = words.End - words.Start;
            if (!Scripts.MixInOneLanguage(words.Script, run.Script))
            {
                foreignLetters += length;
                continue;
            }
            letters += length;
            kana += words.Script == Script.Kana ? length : 0;
            model?.Score(part[words.Start..words.End], scores);
        }
        int first = LanguageModels.First(kana > 0 ? Script.Kana : run.Script);
        if (model is null)
            return new RunScore(first, first == 0 ? 0 : 1, letters, foreignLetters);
        var (best, confidence) = MostProbable(scores[..model.Tags.Length]);
        return new RunScore(first + best, confidence, letters, foreignLetters);
    }

    static (int Best, float Probability) MostProbable(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        float sum = 0;
        foreach (float score in scores)
            sum += MathF.Exp((score - scores[best]) / Temperature);
        return (best, 1 / sum);
    }
}
