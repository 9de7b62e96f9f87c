namespace Amazon.CloudWatch.Model;

public class MessageData
{
    public string Code { get; set; }

    public string Value { get; set; }
}
