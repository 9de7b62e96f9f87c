namespace Amazon.Lambda.Model;

public class Layer
{
    public string Arn { get; set; }

    public long? CodeSize { get; set; }

    public string SigningProfileVersionArn { get; set; }

    public string SigningJobArn { get; set; }
}
