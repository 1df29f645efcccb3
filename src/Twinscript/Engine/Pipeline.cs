namespace Twinscript.Engine;

/// <summary>Four lists of modules under one name. An empty phase hands its inputs on.</summary>
public sealed record Pipeline(string Name)
{
    /// <summary>Pipelines whose Process must end before this one's begins.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>PostProcess too waits for that of each dependency, and sees what it returned. Statiq's name.</summary>
    public bool PostProcessHasDependencies { get; init; }

    public IReadOnlyList<IModule> Input { get; init; } = [];

    public IReadOnlyList<IModule> Process { get; init; } = [];

    public IReadOnlyList<IModule> PostProcess { get; init; } = [];

    public IReadOnlyList<IModule> Output { get; init; } = [];

    internal IReadOnlyList<IModule> Modules(Phase phase) => phase switch
    {
        Phase.Input => Input,
        Phase.Process => Process,
        Phase.PostProcess => PostProcess,
        _ => Output,
    };
}
