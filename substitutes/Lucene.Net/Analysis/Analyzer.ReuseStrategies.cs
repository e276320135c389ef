namespace Lucene.Net.Analysis;

public abstract partial class Analyzer
{
    /// <summary>Uses one chain for all fields.</summary>
    public static readonly ReuseStrategy GLOBAL_REUSE_STRATEGY = new GlobalReuseStrategy();

    /// <summary>Uses one chain for each field.</summary>
    public static readonly ReuseStrategy PER_FIELD_REUSE_STRATEGY = new PerFieldReuseStrategy();

    /// <summary>Uses one chain for all fields.</summary>
    public sealed class GlobalReuseStrategy : ReuseStrategy
    {
        /// <inheritdoc/>
        public override TokenStreamComponents? GetReusableComponents(Analyzer analyzer, string fieldName) =>
            (TokenStreamComponents?)GetStoredValue(analyzer);

        /// <inheritdoc/>
        public override void SetReusableComponents(Analyzer analyzer, string fieldName, TokenStreamComponents components) =>
            SetStoredValue(analyzer, components);
    }

    /// <summary>Uses one chain for each field.</summary>
    public class PerFieldReuseStrategy : ReuseStrategy
    {
        /// <inheritdoc/>
        public override TokenStreamComponents? GetReusableComponents(Analyzer analyzer, string fieldName) =>
            ((Dictionary<string, TokenStreamComponents>?)GetStoredValue(analyzer))?.GetValueOrDefault(fieldName);

        /// <inheritdoc/>
        public override void SetReusableComponents(Analyzer analyzer, string fieldName, TokenStreamComponents components)
        {
            if (GetStoredValue(analyzer) is not Dictionary<string, TokenStreamComponents> fields)
                SetStoredValue(analyzer, fields = new Dictionary<string, TokenStreamComponents>(StringComparer.Ordinal));
            fields[fieldName] = components;
        }
    }
}
