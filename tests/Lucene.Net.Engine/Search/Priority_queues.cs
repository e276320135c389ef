using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Search;

public sealed class Priority_queues(ITestOutputHelper output)
{
    [Fact]
    public void Keep_the_greatest_elements_and_give_them_least_first()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var size = random.Next(1, 20);
            var numbers = Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(100)).ToArray();
            var queue = new Numbers(size);
            foreach (var number in numbers)
            {
                queue.InsertWithOverflow(number);
            }
            var kept = new List<int>();
            while (queue.Count > 0)
            {
                kept.Add(queue.Pop());
            }
            Assert.Equal(numbers.Order().TakeLast(size), kept);
        }
    }

    [Fact]
    public void A_full_queue_takes_no_more_by_add()
    {
        var queue = new Numbers(1);
        queue.Add(1);
        Assert.Throws<IndexOutOfRangeException>(() => queue.Add(2));
    }

    sealed class Numbers(int size) : PriorityQueue<int>(size)
    {
        protected internal override bool LessThan(int a, int b) => a < b;
    }
}
