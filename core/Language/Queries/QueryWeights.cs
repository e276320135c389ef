namespace Khabar.Language.Queries;

/// <summary>How much each part of a query word's evidence counts, beside 1 for its stem. The defaults were measured over retrieval sets of either language and across.</summary>
public sealed record QueryWeights
{
    /// <summary>The measured weights.</summary>
    public static QueryWeights Default { get; } = new();

    /// <summary>Factor of the <see cref="TermGroupKind.OtherScript"/> group: most of what texts in the word's own script gain from exact form, lead and grams. At 1 the
    /// scripts are level; a little less puts the reader's own language first where an article in either has as much to say.</summary>
    public float OtherScript { get; init; } = 0.6f;

    /// <summary>The same of a name, which is found in the other script as surely as in its own.</summary>
    public float OtherScriptOfName { get; init; } = 1.2f;

    /// <summary>Factor of all groups of a word that <see cref="Analysis.FunctionWords"/> says little.</summary>
    public float FunctionWord { get; init; } = 0.5f;

    /// <summary>Factor of the exact form's group.</summary>
    public float Exact { get; init; } = 0.3f;

    /// <summary>Factor of the lead group.</summary>
    public float Lead { get; init; } = 0.6f;

    /// <summary>Factor of all grams of an Arabic word: each has it over the square root of how many they are.</summary>
    public float ArabicGram { get; init; } = 0.6f;

    /// <summary>The same of any other word.</summary>
    public float LatinGram { get; init; } = 0.55f;

    /// <summary>Inside a group: the best translation; others have less, as the lexicon weighs them.</summary>
    public float Translation { get; init; } = 0.8f;

    /// <summary>Inside a group: the other script's sound key of a word without translation, which may well be a name.</summary>
    public float Sound { get; init; } = 0.6f;

    /// <summary>Inside a group: that of a translated word with a capital, or of a loanword.</summary>
    public float SoundOfCapitalized { get; init; } = 0.8f;

    /// <summary>Inside a group: that of a translated Arabic word, whose script does not tell names.</summary>
    public float SoundOfArabic { get; init; } = 0.6f;

    /// <summary>Factor of a sound key that the word has only by <see cref="Names.SoundVariants"/>.</summary>
    public float SoundVariant { get; init; } = 0.8f;

    /// <summary>Inside a group: the likeliest spelling that a collection has of a word that may be a name; others have less, by how likely they are.</summary>
    public float Spelling { get; init; } = 0.8f;

    /// <summary>Factor of a sound key in a group with such a spelling.</summary>
    public float SoundBesideSpelling { get; init; } = 0.2f;

    /// <summary>Inside the word's own group: the sound key of its own script, for names spelled in several ways.</summary>
    public float OwnSound { get; init; } = 0.5f;

    /// <summary>The same of an Arabic word: any word may be a name there, and many sound alike.</summary>
    public float OwnSoundOfArabic { get; init; } = 0.05f;
}
