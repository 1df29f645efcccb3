namespace Twinscript.Engine;

/// <summary>Thrown by a module that has reported why nothing that depends on its phase can go on.</summary>
public sealed class PhaseFailedException : Exception
{
    public PhaseFailedException()
    {
    }

    public PhaseFailedException(string message) : base(message)
    {
    }

    public PhaseFailedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
