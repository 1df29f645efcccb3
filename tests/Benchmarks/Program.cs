using Benchmarks.Conversion;
using Benchmarks.Review;

return args switch
{
    ["conversion", .. var options] => ConversionBenchmark.Run(options),
    ["review", .. var options] => ReviewBenchmark.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Benchmarks -- NAME

          conversion [--quick]   Hanzi beside opencc-js and Debian's opencc
          review [--bounds] [--missed]
                                 whether the review finds what a round trip gets wrong
        """);
    return 2;
}
