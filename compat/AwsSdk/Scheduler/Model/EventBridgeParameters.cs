namespace Amazon.Scheduler.Model;

public class EventBridgeParameters
{
    public string DetailType { get; set; }

    public string Source { get; set; }
}
