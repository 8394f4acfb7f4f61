import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useAnnounce } from '@/components/feedback/announce-context';
import { instanceConfigQuery } from '@/lib/instance-config';
import { uploadTexts } from '@/lib/texts/uploads';
import type { IoComponentProps } from '../io-component';
import { useIoActions } from '../io-actions-context';
import { PendingValue } from '../pending-value';
import { chooseFiles, withoutKnown } from './choose-files';
import { HostStorage } from './host-storage';
import type { UploadFileProps } from './schema';
import { UploadQueue, type Upload, type UploadedFile } from './upload-queue';

/** The files of one field: what was chosen, how far it is, and what can be done with it. */
export function useUploads(io: IoComponentProps<UploadFileProps, unknown>) {
  const { isMultiple, props } = io;
  const { hostLinks, extensions } = props;
  const isKeptByServer = hostLinks === undefined;
  const config = useQuery({ ...instanceConfigQuery, enabled: isKeptByServer });
  const sizeLimit = isKeptByServer ? config.data?.uploadLimit : undefined;
  const { queue, host } = useQueue(io);
  const uploads = useSyncExternalStore(queue.subscribe, queue.getUploads);
  const [problem, setProblem] = useState<string | null>(null);

  const go = () => {
    if (isKeptByServer) queue.start();
    else askHost();
  };
  const askHost = () => {
    const files = queue.getUploads().map(({ file }) => file);
    if (files.length === 0) return;
    host.ask(files);
    io.setState(stateOf(files, isMultiple));
  };
  return {
    uploads,
    problem,
    sizeLimit,
    choose: (chosen: readonly File[]) => {
      const choice = chooseFiles(chosen, { extensions, isMultiple, sizeLimit });
      setProblem(choice.problem);
      if (choice.files.length === 0) return;
      if (!isMultiple) queue.clear();
      const known = queue.getUploads().map(({ file }) => file);
      queue.add(withoutKnown(choice.files, known));
      go();
    },
    remove: (id: number) => {
      setProblem(null);
      queue.remove(id);
      if (!isKeptByServer) askHost();
    },
    retry: (id: number) => {
      queue.retry(id);
      go();
    },
    clear: () => queue.clear(),
  };
}

/** The queue behind a field; what becomes of its files is the field's value. */
function useQueue(io: IoComponentProps<UploadFileProps, unknown>) {
  const { openUpload } = useIoActions();
  const announce = useAnnounce();
  const { callKey, isMultiple } = io;
  const { hostLinks } = io.props;
  const [{ queue, host }] = useState(() => {
    const host = new HostStorage();
    const queue = new UploadQueue({
      linksFor: async (file, signal) =>
        (await host.linksFor(file)) ?? openUpload(callKey, file, signal),
    });
    return { queue, host };
  });
  const report = useEffectEvent((arrived: readonly Upload[]) => {
    for (const { file } of arrived) announce(uploadTexts.announceDone(file.name));
    io.onChange(valueOf(queue, isMultiple), failureOf(queue.getUploads()));
  });
  useEffect(() => {
    let last = queue.getUploads();
    const unsubscribe = queue.subscribe(() => {
      const uploads = queue.getUploads();
      const previous = last;
      last = uploads;
      if (phasesOf(uploads) !== phasesOf(previous)) report(arrivals(previous, uploads));
    });
    return () => {
      unsubscribe();
      queue.close();
    };
  }, [queue]);
  useEffect(() => {
    host.answer(hostLinks);
    // A host without a storage leaves the files to the server, once it was asked.
    if (hostLinks === undefined) queue.start();
  }, [queue, host, hostLinks]);
  return { queue, host };
}

/** What the host is told of the files, in the words of all SDKs. */
function stateOf(files: readonly File[], isMultiple: boolean) {
  const described = files.map(({ name, type }) => ({ name, type }));
  return isMultiple ? { files: described } : { files: described, ...described[0] };
}

function valueOf(queue: UploadQueue, isMultiple: boolean): unknown {
  if (queue.getUploads().length === 0) return undefined;
  const shaped = (files: readonly UploadedFile[]) => (isMultiple ? files : files[0]);
  const results = queue.results();
  return results ? shaped(results) : new PendingValue(() => queue.settle().then(shaped));
}

export function failureOf(uploads: readonly Upload[]): string | null {
  for (const { state } of uploads) if (state.kind === 'failed') return state.message;
  return null;
}

/** All that matters to others; how far an upload is does not. */
function phasesOf(uploads: readonly Upload[]): string {
  return uploads.map(({ id, state }) => `${id} ${state.kind}`).join();
}

function arrivals(before: readonly Upload[], now: readonly Upload[]): readonly Upload[] {
  const known = new Set(before.filter(({ state }) => state.kind === 'done').map(({ id }) => id));
  return now.filter(({ id, state }) => state.kind === 'done' && !known.has(id));
}
