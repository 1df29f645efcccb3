namespace Hanzi;

/// <summary>Chooses the configurations that lead from one way of writing to another.</summary>
internal static class Route
{
    public static IReadOnlyList<string> Between(Writing source, Writing target, bool vocabulary)
    {
        if (source == target)
            return [];
        if (source == Writing.Traditional || target == Writing.Traditional)
            return [Name(source, target, vocabulary)];
        if (source == Writing.Simplified ? target != Writing.Japanese : target == Writing.Simplified && source != Writing.Japanese)
            return [Name(source, target, vocabulary)];

        // Words are listed between each region and the mainland only; without them, Traditional is the shorter way and loses nothing.
        var over = vocabulary && source != Writing.Japanese && target != Writing.Japanese ? Writing.Simplified : Writing.Traditional;
        return [Name(source, over, vocabulary), Name(over, target, vocabulary)];
    }

    private static string Name(Writing source, Writing target, bool vocabulary)
    {
        var words = vocabulary && (source, target) is
            (Writing.Simplified, Writing.Taiwan or Writing.HongKong) or (Writing.Taiwan or Writing.HongKong, Writing.Simplified);
        return $"{Letter(source)}2{Letter(target)}{(words ? "p" : "")}";
    }

    private static string Letter(Writing writing) => writing switch
    {
        Writing.Simplified => "s",
        Writing.Traditional => "t",
        Writing.Taiwan => "tw",
        Writing.HongKong => "hk",
        _ => "jp",
    };
}
