using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Features;

/// <summary>What a block's text is like, apart from everything around it.</summary>
internal struct TextFacts
{
    /// <summary>Words.</summary>
    public int Words;
    /// <summary>Code units.</summary>
    public int Length;
    /// <summary>Sentence ends within or at the end of the text.</summary>
    public int Sentences;
    /// <summary>Commas of any script.</summary>
    public int Commas;
    /// <summary>Quotation marks.</summary>
    public int Quotes;
    /// <summary>Bars, bullets, slashes and arrows: what divides the items of a menu.</summary>
    public int Dividers;
    /// <summary>Digits.</summary>
    public int Digits;
    /// <summary>Words that begin with a capital.</summary>
    public int Capitals;
    /// <summary>Words in capitals only, two letters or more.</summary>
    public int AllCapitals;
    /// <summary>Words that begin with a lower-case letter.</summary>
    public int LowerCase;
    /// <summary>How the text ends: 0 nothing said, 1 comma or dash, 2 colon, 3 question or exclamation, 4 full stop, -1 cut off (…).</summary>
    public int Ending;
    /// <summary>How it begins: 0 other, 1 capital or caseless letter, 2 lower case, 3 digit, 4 quotation mark, 5 bullet or arrow.</summary>
    public int Beginning;
    /// <summary>Words in the brackets that the text ends with; 0 if it ends otherwise.</summary>
    public int ClosingBrackets;
    /// <summary>An address (@, http, www) or a copyright sign is in it.</summary>
    public bool HasAddress;
    /// <summary>A time of day such as 18:20 is in it.</summary>
    public bool HasClock;
    /// <summary>A year from 1900 to 2099 is in it.</summary>
    public bool HasYear;
    /// <summary>A copyright sign is in it.</summary>
    public bool HasCopyright;
    /// <summary>Where its words' folded hashes begin in <see cref="TextReading.Hashes"/>.</summary>
    public int HashStart;
    /// <summary>How many of them there are (words with letters).</summary>
    public int HashCount;
    /// <summary>Hash of all its folded words.</summary>
    public ulong Whole;
    /// <summary>Hash of its first folded words, six at most.</summary>
    public ulong Opening;
    /// <summary>What set phrases it has.</summary>
    public Phrases.Match Phrase;
}
