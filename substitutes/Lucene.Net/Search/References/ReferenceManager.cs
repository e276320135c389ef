namespace Lucene.Net.Search;

/// <summary>What goes with every <see cref="ReferenceManager{G}"/>.</summary>
public static class ReferenceManager
{
    /// <summary>Hears of refreshes.</summary>
    public interface IRefreshListener
    {
        /// <summary>A refresh is about to be tried.</summary>
        void BeforeRefresh();

        /// <summary>A refresh was tried; <paramref name="didRefresh"/> tells whether there is a new reference.</summary>
        void AfterRefresh(bool didRefresh);
    }
}
