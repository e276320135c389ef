using Khabar.Services.Indexing.Shards;

namespace Khabar.Services.Indexing.Tests.Shards;

public sealed class UncommittedEntriesTests
{
    readonly UncommittedEntries _entries = new();

    [Fact]
    public void The_newest_entry_of_an_article_is_found_whatever_order_they_are_noted_in()
    {
        _entries.Note("a", 7);
        _entries.Note("a", 5);
        Assert.True(_entries.TryFind("a", out var offset));
        Assert.Equal(7ul, offset);
        Assert.False(_entries.TryFind("b", out _));
    }

    [Fact]
    public void What_a_commit_holds_is_forgotten_and_not_noted_again()
    {
        _entries.Note("a", 5);
        _entries.Note("b", 6);
        _entries.Forget(5);
        _entries.Note("a", 4);
        Assert.False(_entries.TryFind("a", out _));
        Assert.True(_entries.TryFind("b", out _));
    }
}
