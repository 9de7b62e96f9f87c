namespace Amazon.EventBridge.Model;

public class DeadLetterConfig
{
    public string Arn { get; set; }
}
