using Benchmarks.Building;
using Benchmarks.Conversion;
using Benchmarks.Counting;
using Benchmarks.Fuzzing;
using Benchmarks.Killing;
using Benchmarks.Mirror;
using Benchmarks.Pictures;
using Benchmarks.Quality;
using Benchmarks.Repeated;
using Benchmarks.Review;
using Benchmarks.Trees;

return args switch
{
    ["build", .. var options] => BuildBenchmark.Run(options),
    ["sample", var folder, var pages, .. var options] =>
        BuildBenchmark.WriteSample(folder, pages, options),
    ["conversion", .. var options] => ConversionBenchmark.Run(options),
    ["lost", .. var options] => LostText.Run(options),
    ["count", .. var options] => CountBenchmark.Run(options),
    ["fuzz", .. var options] => FuzzBenchmark.Run(options),
    ["kills", .. var options] => KillBenchmark.Run(options),
    ["growth", .. var options] => RepeatedBenchmark.Run(options),
    ["pictures", .. var options] => PicturesBenchmark.Run(options),
    ["quality", .. var options] => QualityBenchmark.Run(options),
    ["review", .. var options] => ReviewBenchmark.Run(options),
    ["mirror", .. var options] => MirrorBenchmark.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Benchmarks -- NAME

          build [--quick] [--table] [--tree DIR] [--keep]
                                 whole sites beside Hugo and Eleventy, and how builds grow;
                                 --table: no growth, --tree: a tree of Markdown too
          sample DIR PAGES|TREE [--everything] [--hugo]
                                 the site these builds build, to try by hand
          conversion [--quick]   Hanzi beside opencc-js and Debian's opencc
          fuzz [--seconds N] [--seed S]
                                 random inputs: nothing may crash, hang, lose text or run;
                                 a seed without seconds shows that one input
          kills [--times N] [--seconds N] [--seed S] [--program FILE]
                                 builds killed at random instants
          growth [--times N] [NAME | --from NAME]
                                 whether a page's time grows with its length, whatever is repeated on it
          lost --tree DIR … [--all] [--tags]
                                 which text of trees of Markdown their pages don't show;
                                 --all: every loss, --tags: words in tags count too
          pictures --tree DIR [--every N]
                                 what pictures cost to make ready, ours beside sharp
          quality [--texts DIR] [--list]
                                 how many words come out wrong, ours beside OpenCC
          mirror [--pages N] [--quick]
                                 the other script for a built site, beside Debian's opencc
          review [--bounds] [--missed] [--texts DIR [--count]]
                                 whether the review finds what a round trip gets wrong;
                                 --texts: whether what it says of choices by context is true
        """);
    return 2;
}
