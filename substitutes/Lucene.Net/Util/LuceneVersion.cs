namespace Lucene.Net.Util;

/// <summary>The release whose behaviour a component is asked to keep. This engine has one behaviour, whatever the version.</summary>
public enum LuceneVersion
{
    /// <summary>Release 3.0.</summary>
    LUCENE_30,

    /// <summary>Release 3.1.</summary>
    LUCENE_31,

    /// <summary>Release 3.2.</summary>
    LUCENE_32,

    /// <summary>Release 3.3.</summary>
    LUCENE_33,

    /// <summary>Release 3.4.</summary>
    LUCENE_34,

    /// <summary>Release 3.5.</summary>
    LUCENE_35,

    /// <summary>Release 3.6.</summary>
    LUCENE_36,

    /// <summary>Release 4.0.</summary>
    LUCENE_40,

    /// <summary>Release 4.1.</summary>
    LUCENE_41,

    /// <summary>Release 4.2.</summary>
    LUCENE_42,

    /// <summary>Release 4.3.</summary>
    LUCENE_43,

    /// <summary>Release 4.4.</summary>
    LUCENE_44,

    /// <summary>Release 4.5.</summary>
    LUCENE_45,

    /// <summary>Release 4.6.</summary>
    LUCENE_46,

    /// <summary>Release 4.7.</summary>
    LUCENE_47,

    /// <summary>Release 4.8, the one to name.</summary>
    LUCENE_48,

    /// <summary>Whatever is newest.</summary>
    LUCENE_CURRENT,
}

/// <summary>Comparisons between versions.</summary>
public static class LuceneVersionExtensions
{
    /// <summary>Whether <paramref name="instance"/> is <paramref name="other"/> or a later one.</summary>
    public static bool OnOrAfter(this LuceneVersion instance, LuceneVersion other) => instance >= other;
}
