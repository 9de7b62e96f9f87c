namespace Amazon.EventBridge.Model;

public class SqsParameters
{
    public string MessageGroupId { get; set; }
}
