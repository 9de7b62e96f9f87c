namespace Avesa.Validation.Checklists.Worlds;

/// <summary>In the container of one of Reqnroll's threads: the run that its scenarios belong to, where it is not the process's. Threads are used again and again.</summary>
internal sealed class RunOfThread
{
    /// <summary>The run; null between runs.</summary>
    public ValidationRun? Run { get; set; }
}
