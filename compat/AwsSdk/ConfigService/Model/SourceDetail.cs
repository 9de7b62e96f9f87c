namespace Amazon.ConfigService.Model;

public class SourceDetail
{
    public EventSource EventSource { get; set; }

    public MessageType MessageType { get; set; }

    public MaximumExecutionFrequency MaximumExecutionFrequency { get; set; }
}
