using Hanzi;
using Twinscript.Cli.CommandLine;

namespace Twinscript.Cli.Convert;

/// <summary>Converts file after file; a file that fails does not keep the others from being converted.</summary>
internal sealed class ConvertFiles(
    ConvertRequest request, TextWriter output, TextWriter error, Func<string, string> translate, CancellationToken cancellation)
{
    private bool _outputClosed;

    /// <returns>The process's exit code.</returns>
    public int Run()
    {
        if (request.Contradiction is { } contradiction)
            return Fail(ExitCodes.BadUsage, contradiction);
        try
        {
            var converter = ConverterChoice.Of(request);
            var files = request.Files.Count > 0 ? request.Files : [ConvertRequest.StandardStream];
            var code = ExitCodes.Success;
            foreach (var file in files)
                code = Math.Max(code, _outputClosed ? ExitCodes.Success : Convert(converter, file));
            return code;
        }
        catch (ArgumentException e)
        {
            // The parameter's name means nothing here.
            return Fail(
                ExitCodes.BadUsage,
                e.ParamName is null ? e.Message : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is DictionaryException or IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCodes.ProblemsFound, e.Message);
        }
    }

    private int Convert(Converter converter, string file)
    {
        try
        {
            using var source = Source.Open(file, request.Lossy);
            if (request.Check)
                return Check(converter, file, source);
            using var target = Target.Open(file, request);
            using var progress = new ProgressLine(file, source.Length, error);
            converter.Convert(new ObservedStream(source.Stream, progress.Advance, cancellation), target.Stream, request.Lossy);
            target.Keep();
            return ExitCodes.Success;
        }
        catch (IllFormedUtf8Exception e)
        {
            return Fail(
                ExitCodes.ProblemsFound,
                $"{Name(file)}: not well-formed UTF-8 at byte {e.Offset}. "
                    + "Convert the file to UTF-8 first, or use --lossy to replace such bytes.");
        }
        catch (OutputException e)
        {
            return Fail(ExitCodes.ProblemsFound, e.Message);
        }
        catch (ClosedOutputException)
        {
            // Whoever reads has had enough, as 'head' has.
            _outputClosed = true;
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCodes.ProblemsFound, $"{Name(file)}: {e.Message}");
        }
    }

    private int Check(Converter converter, string file, Source source)
    {
        using var comparison = new ComparingStream();
        converter.Convert(new ObservedStream(source.Stream, comparison.Expect, cancellation), comparison, request.Lossy);
        if (!comparison.Differs)
            return ExitCodes.Success;
        output.WriteLine(Name(file));
        return ExitCodes.ProblemsFound;
    }

    private static string Name(string file) => file == ConvertRequest.StandardStream ? "standard input" : file;

    private int Fail(int code, string message)
    {
        foreach (var line in message.Split('\n'))
            error.WriteLine($"twinscript convert: {translate(line)}");
        return code;
    }
}
