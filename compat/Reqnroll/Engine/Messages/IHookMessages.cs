namespace Reqnroll.Engine.Messages;

/// <summary>Tells that a hook or step has ended, and how.</summary>
internal delegate void Finished(ScenarioExecutionStatus status, Exception? exception);

/// <summary>Who is told about hooks.</summary>
internal interface IHookMessages
{
    Finished Started(Hook hook);
}
